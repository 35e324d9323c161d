import { z } from 'zod'
import { body } from '../blocks.ts'
import { id, MAX_NAMED, reference, text, title } from '../parts.ts'
import { dated, keys } from './fields.ts'

/** `url` is the public origin of the site, e.g. https://www.example.org, without a trailing slash. */
export const settings = z.strictObject({
  kind: z.literal('settings'),
  ...dated,
  name: title,
  organiser: text,
  url: z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).origin === url),
  description: text,
  mottos: z.array(text),
  about: body,
  postalAddress: text,
  phone: text,
  email: text,
  reprintNotice: text,
  icp: text,
})

/** A navigation item leads to a publication or to one of the site's own pages. */
export const SITE_PAGES = {
  '/': '首页',
  '/profiles/': '劳模风采',
  '/stories/': '工匠故事',
  '/lectures/': '宣讲预告',
  '/speakers/': '宣讲骨干',
  '/studios/': '创新工作室',
  '/apprenticeships/': '师徒传承',
  '/topics/': '专题',
  '/units/': '企业星光大道',
  '/about/': '关于我们',
  '/sitemap/': '网站地图',
} as const
export type SitePage = keyof typeof SITE_PAGES

export const navigation = z.strictObject({
  kind: z.literal('navigation'),
  ...dated,
  items: z
    .array(
      z.strictObject({ label: title, to: z.union([z.strictObject({ page: keys<SitePage>(SITE_PAGES) }), reference]) }),
    )
    .max(MAX_NAMED),
})

/**
 * `lead` is the headline (头条), `recommended` stands beside and below it (推荐), then a block for each column: the
 * first beside the lead, the others in this order. Empty `profiles` means the newest.
 */
export const home = z.strictObject({
  kind: z.literal('home'),
  ...dated,
  lead: reference.nullable(),
  recommended: z.array(reference).max(MAX_NAMED),
  profiles: z.array(id).max(MAX_NAMED),
  columns: z.array(id).max(MAX_NAMED),
  topics: z.array(id).max(MAX_NAMED),
})
