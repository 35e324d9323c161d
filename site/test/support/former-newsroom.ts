import { exampleBlobs, video } from 'shared/examples/blobs'
import { fullProfile } from 'shared/examples/profiles'
import { examples } from 'shared/examples/publications'
import { story } from 'shared/examples/stories'
import type { Publication } from 'shared/publication'
import { Newsroom } from './newsroom.ts'
import { makeColumn, makeNews, makeProfile, makeTopic, makeUnit } from './samples.ts'

export const PROFILE = '/profiles/shi-li-hao/'
export const WITHDRAWN = '/stories/shi-li-che-xia/'
export const unit = makeUnit(800)
export const column = makeColumn(800, 'news')
export const topic = makeTopic(800, [])
const gone = makeColumn(801, 'news')
export const PICTURE = `/media/${fullProfile.portrait?.renditions[0]?.hash}.webp`
export const CAPTIONS = `/media/${video.captions.hash}.vtt`
export const FILM = `/media/${video.hash}.mp4`

const aliased = (number: number, ...aliases: string[]): Publication => makeNews(number, { column: column.id, aliases })
export const at = (number: number): string => `/news/${makeNews(number, { column: column.id }).slug}/`

/** Addresses of old sites that would break a careless configuration, or be taken for something else by one. */
export const HOSTILE = [
  '/old/"quoted".html',
  "/old/'single'.html",
  '/old/back\\slash.html',
  '/old/back\\',
  '/old/$request_uri.html',
  '/old/$'.concat('{host}.html'),
  '/old/semi;colon.html',
  '/old/{braces}.html',
  '/old/#hash',
  '/old/a.b*c+d(e)[f]|g^.html',
  '/old/%22%5c%24.html',
  '/old/~tilde.html',
  `/old/${'long/'.repeat(390)}`,
]

/**
 * A newsroom in which everything was renamed, withdrawn or moved here from an old site that can be: with numbered pages,
 * feeds and lists that follow from the addresses.
 */
export function formerNewsroom(): Newsroom {
  const made = new Newsroom()
  for (const base64 of Object.values(exampleBlobs)) made.addBlob(Buffer.from(base64, 'base64'))
  made.publish({ ...fullProfile, slug: 'shi-li-gai-ming' })
  for (const publication of examples) made.publish(publication)
  const taken = { ...story, id: '2a000000-0000-4000-8000-0000000000ff', slug: 'shi-li-che-xia-qian' }
  made.publish(taken)
  made.publish({ ...taken, slug: 'shi-li-che-xia' })
  made.withdraw(taken)
  for (const publication of [unit, column, gone, topic])
    made.publish({ ...publication, slug: `${publication.slug}-jiu` })
  for (let number = 800; number < 845; number++) {
    made.publish(makeProfile(number, { unit: unit.id }))
    made.publish(makeNews(number, { column: column.id, topics: [topic.id] }))
  }
  made.publish({ ...unit, slug: 'shi-li-xin-dan-wei' })
  made.publish({ ...column, slug: 'shi-li-xin-lan-mu' })
  made.publish({ ...topic, slug: 'shi-li-xin-zhuan-ti' })
  made.publish({ ...gone, slug: 'shi-li-che-lan' })
  made.withdraw(gone)
  publishFormer(made)
  return made
}

function publishFormer(made: Newsroom): void {
  made.publish(
    aliased(1, '/art/2019/3/12/art_12_345.html?id=7', '/old/page.html', '/old/index.html', '/Old/Case.html?i=aB'),
  )
  made.publish(aliased(2, '/art/show.php?id=8', '/xw/%CA%BE%C0%FD.html', '/old/page.html?id=2', '/old/case.html?i=ab'))
  made.publish(aliased(3, '/?id=9', '/about', '/404.html', '/sitemap/?id=1', '/old/both'))
  made.publish(aliased(4, '/art/show.php?id=13', '/old/gone.html', '/OLD/BOTH'))
  made.withdraw(aliased(4))
  made.publish(aliased(5, ...HOSTILE))
}
