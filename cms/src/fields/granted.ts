import { HONOURS, type HonourTitle } from 'shared/honours'

/** The honours of a document that are told completely enough to be judged. */
export const granted = (honours: unknown): { title: HonourTitle; year: number }[] =>
  Array.isArray(honours) ? honours.filter((honour) => isTitle(honour?.title) && typeof honour.year === 'number') : []

const isTitle = (title: unknown): boolean => typeof title === 'string' && Object.hasOwn(HONOURS, title)
