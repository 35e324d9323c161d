/** Asks a route of the CMS. Throws the server's own sentence where it refuses. */
export async function request<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(
    `/api${path}`,
    body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  ).catch(() => {
    throw new Error('连不上采编系统，这次没有改动任何内容。请检查网络，再试一次。')
  })
  const answer = await response.json().catch(() => ({}))
  if (response.ok) return answer
  throw new Error(answer.errors?.[0]?.message ?? '采编系统出错，这次没有改动任何内容。请稍后再试。')
}
