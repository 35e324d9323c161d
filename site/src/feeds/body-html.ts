import type { Block } from 'shared/blocks'
import type { Attachment, Image, Video } from 'shared/parts'
import { escapeXml } from 'shared/text'
import { attachmentPath, imagePath, videoPath } from '../content/blob-paths.ts'
import type { Content } from '../content/content.ts'
import { inlineHtml } from '../presenting/inline-html.ts'
import { widest } from '../presenting/pictures.ts'
import { addressIn } from '../presenting/references.ts'
import { tableHtml } from '../presenting/table-html.ts'

export interface BodyHtml {
  blocks(blocks: readonly Block[]): string
  figure(image: Image): string
  attachment(attachment: Attachment): string
}

/** Writes bodies as plain HTML for feeds, every address absolute. */
export function bodyHtml(content: Content): BodyHtml {
  const { url } = content.settings()
  const addressOf = addressIn(content)
  const words = (nodes: Parameters<typeof inlineHtml>[0]) =>
    inlineHtml(nodes, (reference) => {
      const address = addressOf(reference)
      return address && url + address
    })

  function picture(image: Image): string {
    const rendition = widest(image)
    const { width, height } = rendition
    return `<img src="${url}${imagePath(rendition)}" alt="${escapeXml(image.alt)}" width="${width}" height="${height}">`
  }

  function figure(image: Image): string {
    return `<figure>${picture(image)}${captionOf(image.caption, image.credit)}</figure>`
  }

  const attachment = (file: Attachment): string =>
    `<p><a href="${url}${attachmentPath(file)}">附件：${escapeXml(file.name)}</a></p>`

  /** Many readers drop <video>; none drops a picture and a link. */
  function film(video: Video): string {
    const link = (inner: string) => `<a href="${url}${videoPath(video)}">${inner}</a>`
    const caption = `<figcaption>${link(`视频：${escapeXml(video.name)}`)}</figcaption>`
    return `<figure>${link(picture(video.poster))}${caption}</figure>`
  }

  function block(item: Block): string {
    switch (item.type) {
      case 'paragraph':
        return `<p>${words(item.content)}</p>`
      case 'quote':
        return `<blockquote><p>${words(item.content)}</p></blockquote>`
      case 'pullQuote':
        return `<figure><blockquote><p>${escapeXml(item.text)}</p></blockquote>${captionOf(item.attribution)}</figure>`
      case 'heading':
        return `<h${item.level}>${words(item.content)}</h${item.level}>`
      case 'list': {
        const tag = item.ordered ? 'ol' : 'ul'
        const start = item.start === undefined ? '' : ` start="${item.start}"`
        return `<${tag}${start}>${item.items.map((nodes) => `<li>${words(nodes)}</li>`).join('')}</${tag}>`
      }
      case 'image':
        return figure(item.image)
      case 'gallery':
        return item.images.map(figure).join('')
      case 'table':
        return tableHtml(item.rows, words)
      case 'video':
        return film(item.video)
      case 'attachment':
        return attachment(item.attachment)
    }
  }

  return { blocks: (blocks) => blocks.map(block).join(''), figure, attachment }
}

function captionOf(...words: string[]): string {
  const caption = words.filter(Boolean).join('　')
  return caption ? `<figcaption>${escapeXml(caption)}</figcaption>` : ''
}
