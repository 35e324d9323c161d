import { hostileExamples } from 'shared/examples/hostile'
import { examples } from 'shared/examples/publications'
import { renderSite } from '../support/rendered-site.ts'
import { globals, sampleSite } from '../support/samples.ts'

const isGlobal = ({ kind }: { kind: string }): boolean => globals.some((global) => global.kind === kind)

/** The example publications, those that mean harm, and enough others to fill numbered pages. */
export const publications = [...sampleSite(240).filter((each) => !isGlobal(each)), ...hostileExamples, ...examples]

let rendered: ReturnType<typeof renderSite> | undefined

export function exampleSite() {
  rendered ??= renderSite(publications)
  return rendered
}
