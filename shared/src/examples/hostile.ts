import { paragraph } from '../block-builders.ts'
import type { Publication } from '../publication.ts'
import { cover } from './blobs.ts'
import { news } from './news.ts'
import { fullProfile } from './profiles.ts'

/** Words that break careless formats: markup, XML, control characters, direction marks, lone surrogates, emoji. */
export const HOSTILE_STRINGS = [
  '<script>alert("示例")</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</title></script>]]><!-- -->',
  '&lt;示例&gt; &amp; &#x0; &nbsp;',
  '示例\u0000\u0001\u0008\u000b\u001f\u007f\u0085\ufffe\uffff\ufdd0\u{1fffe}',
  '示例\u202e反向\u202c\u200b\ufeff',
  '示例\ud800落单\udfff',
  '示例👷🏽‍♀️👨‍👩‍👧‍👦🇨🇳',
  '示例'.repeat(90),
  'shili-'.concat('w'.repeat(190)),
  '{{示例}} <%= 示例 %> %s %ff ../../etc',
  "示例'; DROP TABLE publications; --",
  '  示例  \t 前后有空白  ',
] as const

const uuid = (number: number): string => `9a000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const asNews = (words: string, index: number): Publication => ({
  ...news,
  id: uuid(index + 1),
  slug: `shi-li-di-yi-${index + 1}`,
  aliases: [],
  title: words.trim(),
  shortTitle: words,
  subtitle: words,
  lead: words,
  source: words,
  author: words,
  photographer: words,
  editor: words,
  corrections: [{ at: news.updatedAt, what: words.trim() }],
  body: [paragraph(words), { type: 'image', image: { ...cover, alt: words.trim(), caption: words, credit: words } }],
})

const asProfile = (words: string, index: number): Publication => ({
  ...fullProfile,
  id: uuid(index + 101),
  slug: `shi-li-di-yi-${index + 101}`,
  aliases: [],
  name: words.trim(),
  position: words,
  rank: words,
  summary: words,
  quote: words,
  corrections: [{ at: fullProfile.updatedAt, what: words.trim() }],
  honours: fullProfile.honours.map((honour) => ({ ...honour, grantor: words, documentNumber: words })),
  body: [paragraph(words)],
})

/** Publications that the schema admits and that must harm neither page nor feed. Their references lead to the examples. */
export const hostileExamples: readonly Publication[] = [
  ...HOSTILE_STRINGS.map(asNews),
  ...HOSTILE_STRINGS.map(asProfile),
]
