import type { TextField } from 'payload'

/** The last part of a page's address. Filled and checked by the hook `fillSlug`. */
export const slug: TextField = {
  name: 'slug',
  type: 'text',
  label: '网址标识',
  maxLength: 80,
  index: true,
  admin: {
    position: 'sidebar',
    description: '网页地址的最后一段，留空时按标题的拼音生成。发布后再改，旧地址会自动转到新地址。',
  },
  hooks: { beforeDuplicate: [() => null] },
}
