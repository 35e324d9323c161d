import type { Block } from 'shared/blocks'
import type { Attachment, Image } from 'shared/parts'
import { escapeXml } from 'shared/text'
import { attachmentPath, imagePath } from '../content/blob-paths.ts'
import type { Content } from '../content/content.ts'
import { inlineHtml } from '../presenting/inline-html.ts'
import { widest } from '../presenting/pictures.ts'
import { addressIn } from '../presenting/references.ts'

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

  function figure(image: Image): string {
    const rendition = widest(image)
    const { width, height } = rendition
    const words = [image.caption, image.credit].filter(Boolean).join('　')
    const caption = words ? `<figcaption>${escapeXml(words)}</figcaption>` : ''
    return `<figure><img src="${url}${imagePath(rendition)}" alt="${escapeXml(image.alt)}" width="${width}" height="${height}">${caption}</figure>`
  }

  const attachment = (file: Attachment): string =>
    `<p><a href="${url}${attachmentPath(file)}">附件：${escapeXml(file.name)}</a></p>`

  function block(item: Block): string {
    switch (item.type) {
      case 'paragraph':
        return `<p>${words(item.content)}</p>`
      case 'quote':
        return `<blockquote><p>${words(item.content)}</p></blockquote>`
      case 'heading':
        return `<h${item.level}>${words(item.content)}</h${item.level}>`
      case 'list': {
        const tag = item.ordered ? 'ol' : 'ul'
        return `<${tag}>${item.items.map((nodes) => `<li>${words(nodes)}</li>`).join('')}</${tag}>`
      }
      case 'image':
        return figure(item.image)
      case 'attachment':
        return attachment(item.attachment)
    }
  }

  return { blocks: (blocks) => blocks.map(block).join(''), figure, attachment }
}
