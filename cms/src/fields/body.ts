import type { RichTextField } from 'payload'
import { manuscriptEditor } from '../rich-text/editor.ts'

/** A text of paragraphs, headings, lists, quotes, pictures and links: what the block contract knows, nothing else. */
export const body = ({ name = 'body', label = '正文' }: { name?: string; label?: string } = {}): RichTextField => ({
  name,
  type: 'richText',
  label,
  editor: manuscriptEditor,
})
