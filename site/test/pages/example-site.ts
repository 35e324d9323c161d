import { hostileExamples } from 'shared/examples/hostile'
import { examples } from 'shared/examples/publications'
import type { Publication } from 'shared/publication'
import { renderSite } from '../support/rendered-site.ts'
import { globals, makeProfile, makeSpeaker, makeStory, makeStudio, sampleSite } from '../support/samples.ts'

const isGlobal = ({ kind }: { kind: string }): boolean => globals.some((global) => global.kind === kind)

/** So many more speakers, studios, apprentices and articles of a topic; each apprentice with a master of their own. */
export function longLists(count: number, site: readonly Publication[]): Publication[] {
  const idsOf = (kind: Publication['kind']) => site.filter((each) => each.kind === kind).map(({ id }) => id)
  const [[column = ''], [topic = ''], masters] = [idsOf('columns').slice(-1), idsOf('topics'), idsOf('profiles')]
  const numbers = Array.from({ length: count }, (_, index) => index + 1001)
  return numbers.flatMap((number) => [
    makeSpeaker(number),
    makeStudio(number, { leader: masters[number % masters.length] ?? null }),
    makeProfile(number, { masters: masters.slice(number % masters.length).slice(0, 1) }),
    makeStory(number, { column, topics: [topic] }),
  ])
}

const samples = sampleSite(240).filter((each) => !isGlobal(each))

/** The example publications, those that mean harm, and enough others to fill numbered pages. */
export const publications = [...samples, ...longLists(45, samples), ...hostileExamples, ...examples]

let rendered: ReturnType<typeof renderSite> | undefined

export function exampleSite() {
  rendered ??= renderSite(publications)
  return rendered
}
