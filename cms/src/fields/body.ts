import type { RichTextField } from 'payload'
import { manuscriptEditor } from '../rich-text/editor.ts'

/** A text of what the block contract knows, from paragraphs to tables and films, and of nothing else. */
export const body = ({ name = 'body', label = '正文' }: { name?: string; label?: string } = {}): RichTextField => ({
  name,
  type: 'richText',
  label,
  editor: manuscriptEditor,
})
