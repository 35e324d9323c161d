import type { Newsroom } from '../newsroom.ts'
import {
  makeColumn,
  makeLecture,
  makeNews,
  makePicture,
  makeProfile,
  makeSpeaker,
  makeStory,
  makeStudio,
  makeTopic,
  makeUnit,
} from '../samples.ts'
import { type Act, choose, columnsFor, idOrNull, idsOf, manuscripts, nextNumber, toReference } from './choosing.ts'

/** New publications of every kind. */
export const ADDING = {
  addProfile: (newsroom, a, b) =>
    newsroom.publish(
      makeProfile(nextNumber(newsroom), {
        unit: idOrNull(newsroom, 'units', a),
        studio: idOrNull(newsroom, 'studios', b),
        masters: idsOf(newsroom, 'profiles', a),
      }),
    ),
  addStory: (newsroom, a, b) => {
    const units = idsOf(newsroom, 'units', b)
    newsroom.publish(makeStory(nextNumber(newsroom), { ...articleFields(newsroom, 'stories', a, b), units }))
  },
  addNews: (newsroom, a, b) => newsroom.publish(makeNews(nextNumber(newsroom), articleFields(newsroom, 'news', a, b))),
  addLecture: (newsroom, a, b) => {
    const lecture = makeLecture(nextNumber(newsroom), (a % 60) - 20, {
      speakers: idsOf(newsroom, 'speakers', b),
      unit: idOrNull(newsroom, 'units', a),
    })
    newsroom.publish(b % 4 ? lecture : { ...lecture, type: 'essay', deadline: lecture.endAt })
  },
  addTopic: (newsroom, a, b) => {
    const items = [a, b, a + b].flatMap((number) => choose(manuscripts(newsroom), number) ?? [])
    const distinct = [...new Map(items.map((item) => [item.id, toReference(item)])).values()]
    newsroom.publish(makeTopic(nextNumber(newsroom), distinct))
  },
  addUnit: (newsroom, a) => newsroom.publish(makeUnit(nextNumber(newsroom), idOrNull(newsroom, 'units', a))),
  addColumn: (newsroom, a) => newsroom.publish(makeColumn(nextNumber(newsroom), a % 2 ? 'news' : 'stories')),
  addStudio: (newsroom, a, b) => {
    const [unit, leader] = [idOrNull(newsroom, 'units', a), idOrNull(newsroom, 'profiles', b)]
    newsroom.publish(makeStudio(nextNumber(newsroom), { unit, leader }))
  },
  addSpeaker: (newsroom, a, b) => {
    const [unit, profile] = [idOrNull(newsroom, 'units', a), idOrNull(newsroom, 'profiles', b)]
    newsroom.publish(makeSpeaker(nextNumber(newsroom), { unit, profile }))
  },
} satisfies Record<string, Act>

function articleFields(newsroom: Newsroom, type: 'news' | 'stories', a: number, b: number) {
  const related = choose(manuscripts(newsroom), b)
  return {
    column: choose(columnsFor(newsroom, type), a)?.id ?? '',
    topics: idsOf(newsroom, 'topics', b),
    profiles: idsOf(newsroom, 'profiles', a),
    related: related ? [toReference(related)] : [],
    cover: b % 3 ? null : makePicture(newsroom, `示例配图${b % 5}`),
  }
}
