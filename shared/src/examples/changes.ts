import type { Change } from '../change-feed.ts'
import { listsOf } from '../lists.ts'
import type { Publication } from '../publication.ts'
import { IDS } from './ids.ts'
import { examples } from './publications.ts'
import { story } from './stories.ts'

const withdrawn: Publication = {
  ...story,
  id: IDS.withdrawnStory,
  slug: 'shi-li-che-xia-de-gu-shi',
  title: '【示例】撤下的故事',
}

/**
 * What a feed answers after the withdrawn story and then the examples were published, in this order, and the story was
 * taken down: its sequence moved to the end, its ordinals are holes in its lists.
 */
export const exampleChanges: readonly Change[] = [
  ...numbered([withdrawn, ...examples]).slice(1),
  {
    type: 'withdrawn',
    sequence: examples.length + 2,
    kind: 'stories',
    id: IDS.withdrawnStory,
    addresses: ['/stories/shi-li-cuo-zi/', '/stories/shi-li-che-xia-de-gu-shi/'],
    title: '【示例】撤下的故事',
    column: IDS.storyColumn,
    withdrawnAt: '2026-11-20T08:00:00.000Z',
  },
]

/** Changes as a newsroom numbers them that publishes these one after the other. */
export function numbered(publications: readonly Publication[]): Change[] {
  const counters = new Map<string, number>()
  const next = (list: string): number => {
    const ordinal = (counters.get(list) ?? 0) + 1
    counters.set(list, ordinal)
    return ordinal
  }
  return publications.map((publication, index) => ({
    type: 'put',
    sequence: index + 1,
    publication,
    ordinals: Object.fromEntries(listsOf(publication).map((list) => [list, next(list)])),
  }))
}
