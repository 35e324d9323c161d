import type { Field } from 'payload'

const line = (name: string, label: string): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 200,
  admin: { position: 'sidebar' },
})

/** Who stands behind a text, as the reader sees it. */
export const byline: Field[] = [
  line('source', '来源'),
  line('author', '作者'),
  line('photographer', '摄影'),
  line('editor', '责任编辑'),
]
