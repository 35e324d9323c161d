import type { Answer, Newsroom } from './newsroom.ts'

/** Throws a document away, and has an administrator delete it from the trash. Answers the first refusal. */
export async function erase({ rest }: Pick<Newsroom, 'rest'>, kind: string, id: string): Promise<Answer> {
  const body = { deletedAt: new Date().toISOString() }
  const thrown = await rest('PATCH', `/${kind}/${id}`, { as: 'editor', body })
  return thrown.status === 200 ? rest('DELETE', `/${kind}/${id}?trash=true`, { as: 'administrator' }) : thrown
}
