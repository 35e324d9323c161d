import { isManuscriptKind, KIND_LABELS, type Kind } from 'shared/kinds'

/** What sentences call a document: manuscripts have a name of their own. */
export const nounOf = (kind: string): string => (isManuscriptKind(kind) ? '稿件' : '内容')

/** What sentences call its withdrawal. */
export const withdrawalOf = (kind: string): string => (isManuscriptKind(kind) ? '撤稿' : '撤下')

export const sameAsPublic = (kind: string): string => `公开页面与当前${nounOf(kind)}一致`

/** The words by which a document is named, as they are in the newsroom. */
export const titleOf = (kind: Kind, { name, title }: { name?: unknown; title?: unknown }): string =>
  [name, title].find((words) => typeof words === 'string' && words !== '')?.toString() ?? KIND_LABELS[kind]
