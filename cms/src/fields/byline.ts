import type { Field } from 'payload'
import { line } from './line.ts'

/** Who stands behind a text, as the reader sees it. */
export const byline: Field[] = [
  line('source', '来源', { position: 'sidebar' }),
  line('author', '作者', { position: 'sidebar' }),
  line('photographer', '摄影', { position: 'sidebar' }),
  line('editor', '责任编辑', { position: 'sidebar' }),
]
