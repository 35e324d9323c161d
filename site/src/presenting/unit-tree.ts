import type { PublicationOf } from 'shared/publication'

type Unit = PublicationOf<'units'>

export interface UnitTree {
  unit: Unit
  below: UnitTree[]
}

/** Units under those that they belong to. One whose parent is not there, or stands below itself, is a root. */
export function unitTrees(units: readonly Unit[]): UnitTree[] {
  const trees = new Map<string, UnitTree>(units.map((unit) => [unit.id, { unit, below: [] }]))
  const parentOf = ({ unit }: UnitTree) => (unit.parent ? trees.get(unit.parent) : undefined)
  const isRoot = (tree: UnitTree): boolean => {
    const above = new Set<UnitTree>()
    for (let next = parentOf(tree); next; next = parentOf(next)) {
      if (next === tree) return true
      if (above.has(next)) break
      above.add(next)
    }
    return above.size === 0
  }
  const roots = [...trees.values()].filter(isRoot)
  for (const tree of trees.values()) if (!roots.includes(tree)) parentOf(tree)?.below.push(tree)
  return roots
}
