import type { Content } from './contentFromLexical.ts'
import { RichTextError } from './richText.ts'

/** What can stand in a place for a medium. */
export type MediumKind = 'picture' | 'attachment' | 'film' | 'captions'

/** A place in a text that shows a medium, with its name in sentences. */
export interface Slot {
  id: string
  takes: readonly MediumKind[]
  name: string
}

const KINDS: Record<string, MediumKind> = {
  'application/pdf': 'attachment',
  'video/mp4': 'film',
  'text/vtt': 'captions',
}

const NAMES: Record<MediumKind, string> = {
  picture: '图片',
  attachment: ' PDF 附件',
  film: ' MP4 视频',
  captions: ' WebVTT 字幕',
}

/** What a file of one of the accepted types is. */
export const kindOfType = (mimeType: string): MediumKind => KINDS[mimeType] ?? 'picture'

/** The places for media in a paragraph that an editor has filled. */
export function slotsOf(content: Content): Slot[] {
  switch (content.type) {
    case 'upload':
      return [{ id: content.file, takes: ['picture', 'attachment'], name: '插入的文件' }]
    case 'gallery':
      return content.images.map((id, index) => ({ id, takes: ['picture'], name: `图集的第 ${index + 1} 张` }))
    case 'video':
      return [
        ...slot(content.film, 'film', '视频文件'),
        ...slot(content.captions, 'captions', '视频的字幕'),
        ...slot(content.poster, 'picture', '视频的封面'),
      ]
    default:
      return []
  }
}

const slot = (id: string | null, kind: MediumKind, name: string): Slot[] => (id ? [{ id, takes: [kind], name }] : [])

export function refuseMisplaced({ takes, name }: Slot, kind: MediumKind): void {
  if (takes.includes(kind)) return
  const hint = kind === 'film' ? '视频请用“视频”块插入。' : '请重新选择。'
  throw new RichTextError(
    `${name}应当是${takes.map((each) => NAMES[each]).join('或')}，选的却是${NAMES[kind]}。${hint}`,
  )
}
