import { cell, head, paragraph, words } from 'shared/block-builders'
import type { Block } from 'shared/blocks'
import { TRADES, type Trade } from 'shared/trades'
import type { Newsroom } from '../newsroom.ts'
import { instantOf, makeFilm, makeHonour, makeLecture, makePicture } from '../samples.ts'
import { type Act, articles, choose, later, manuscripts, of } from './choosing.ts'

/** Other words, pictures, films, honours and times of what is there. */
export const CHANGING = {
  edit: (newsroom, a, b) => {
    const manuscript = choose(manuscripts(newsroom), a)
    if (!manuscript) return
    newsroom.publish({ ...manuscript, body: [paragraph(`示例改稿第${b}次。`)], updatedAt: later(manuscript) })
  },
  correct: (newsroom, a, b) => {
    const manuscript = choose(manuscripts(newsroom), a)
    if (!manuscript) return
    const corrections = [...manuscript.corrections, { at: instantOf((b % 30) - 30 * 24), what: `示例更正${b}。` }]
    newsroom.publish({ ...manuscript, corrections: corrections.slice(-3), updatedAt: later(manuscript) })
  },
  retitle: (newsroom, a, b) => {
    const article = choose(articles(newsroom), a)
    if (article) newsroom.publish({ ...article, title: `示例新题${b}`, shortTitle: '' })
  },
  illustrate: (newsroom, a, b) => {
    const article = choose(articles(newsroom), a)
    if (article) newsroom.publish({ ...article, body: illustrated(newsroom, b) })
  },
  pin: (newsroom, a, b) => {
    const article = choose(articles(newsroom), a)
    if (article) newsroom.publish({ ...article, pinnedUntil: b % 4 ? instantOf((b % 60) - 20) : null })
  },
  renameUnit: (newsroom, a, b) => {
    const unit = choose(of(newsroom, 'units'), a)
    if (unit) newsroom.publish({ ...unit, name: `示例改名单位${b}` })
  },
  renameColumn: (newsroom, a, b) => {
    const column = choose(of(newsroom, 'columns'), a)
    if (column) newsroom.publish({ ...column, name: `示例改名栏目${b}`, order: b % 5 })
  },
  renameSpeaker: (newsroom, a, b) => {
    const speaker = choose(of(newsroom, 'speakers'), a)
    if (speaker) newsroom.publish({ ...speaker, name: `示例改名讲师${b}`, subjects: [`示例专题${b % 3}`] })
  },
  renameStudio: (newsroom, a, b) => {
    const studio = choose(of(newsroom, 'studios'), a)
    if (studio) newsroom.publish({ ...studio, name: `示例改名工作室${b}`, year: 2000 + (b % 20) })
  },
  changePortrait: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    if (profile) newsroom.publish({ ...profile, portrait: b % 4 ? makePicture(newsroom, `示例肖像${b % 6}`) : null })
  },
  changeGallery: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    const gallery = [b, b + 1].slice(0, b % 3).map((number) => makePicture(newsroom, `示例相册${number % 6}`))
    if (profile) newsroom.publish({ ...profile, gallery })
  },
  changeHonours: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    const trade = choose(Object.keys(TRADES) as Trade[], b) ?? 'services'
    if (profile) newsroom.publish({ ...profile, trade, honours: [makeHonour(b)] })
  },
  moveLecture: (newsroom, a, b) => {
    const lecture = choose(of(newsroom, 'lectures'), a)
    if (!lecture) return
    const { startAt, endAt } = makeLecture(0, (b % 60) - 20)
    const deadline = lecture.deadline && endAt
    newsroom.publish({ ...lecture, startAt, endAt, deadline, arrangement: b % 2 ? 'postponed' : 'scheduled' })
  },
  changeSettings: (newsroom, _, b) => {
    const [settings] = of(newsroom, 'settings')
    if (settings) newsroom.publish({ ...settings, name: `示例工会网${b % 9}`, url: `https://shili-${b % 3}.example` })
  },
} satisfies Record<string, Act>

function illustrated(newsroom: Newsroom, number: number): Block[] {
  const [first, second] = [1, 2].map((part) => makePicture(newsroom, `示例组图${(number + part) % 4}`))
  if (!first || !second) return []
  const page = choose(manuscripts(newsroom), number)
  const link: Block = paragraph({
    type: 'link',
    to: page ? { kind: page.kind, id: page.id } : { href: 'https://www.example.org/' },
    content: [words('示例链接')],
  })
  return [
    { type: 'gallery', images: [first, second] },
    { type: 'video', video: makeFilm(newsroom, `示例影片${number % 3}`) },
    {
      type: 'table',
      rows: [
        [head('示例项目'), head('示例数')],
        [cell('示例'), cell(String(number))],
      ],
    },
    { type: 'pullQuote', text: '示例金句。', attribution: '' },
    link,
  ]
}
