import type { CollectionSlug, FilterOptions, SingleRelationshipField, Validate } from 'payload'

interface Relation {
  label: string
  to: CollectionSlug
  description?: string
  position?: 'sidebar'
  filterOptions?: FilterOptions
  validate?: Validate
}

const base = (name: string, { label, to, filterOptions, validate, ...admin }: Relation) =>
  ({ name, type: 'relationship', label, relationTo: to, filterOptions, ...(validate && { validate }), admin }) as const

/** One document of another collection. */
export const relation = (name: string, words: Relation): SingleRelationshipField => base(name, words)

/** Several documents of another collection, in this order. */
export const relations = (name: string, words: Relation): SingleRelationshipField => ({
  ...base(name, words),
  hasMany: true,
})

/** All but the document itself. */
export const others: FilterOptions = ({ id }) => (id ? { id: { not_equals: id } } : true)
