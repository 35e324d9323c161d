import { pinyin } from 'pinyin-pro'

const MAX_LENGTH = 80

/** Lower-case letters and digits in words joined by single hyphens: the only slugs there are. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Path segments that the site itself uses below a kind. */
export const RESERVED_SLUGS = ['page', 'past', 'honour', 'level', 'year', 'unit', 'trade'] as const

export const isSlug = (value: string): boolean =>
  value.length <= MAX_LENGTH && SLUG_PATTERN.test(value) && !(RESERVED_SLUGS as readonly string[]).includes(value)

/** Readable pinyin of a title, e.g. 林守拙 → lin-shou-zhuo, at most 80 characters; '' where nothing readable is left. */
export const slugify = (title: string): string => toSlug(title, 'off')

/** As `slugify`, for a person's name: the family name is read as one, e.g. 单雄 → shan-xiong. */
export const slugifyName = (name: string): string => toSlug(name, 'head')

function toSlug(text: string, surname: 'off' | 'head'): string {
  const words = pinyin(text.toWellFormed().normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    surname,
  })
  const slug = words
    .join(' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
  return cutAtWord(slug.replace(/^-+|-+$/g, ''))
}

/** The next candidate where a slug is taken: `lin-shou-zhuo`, `lin-shou-zhuo-2`, … still within the length limit. */
export function numberedSlug(slug: string, number: number): string {
  const suffix = `-${number}`
  return `${slug.slice(0, MAX_LENGTH - suffix.length).replace(/-+$/, '')}${suffix}`
}

function cutAtWord(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug
  const cut = slug.slice(0, MAX_LENGTH + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : slug.slice(0, MAX_LENGTH)
}
