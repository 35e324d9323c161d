import { isStage, STAGES, type Stage } from 'shared/review/stages'
import type { Instance } from './instances.ts'

interface Text {
  id: string
  updatedAt: string
}

/** A text as it waits for its sign-off, which is then a single call. */
export interface ReadyText extends Text {
  kind: string
  since: string
}

/** Those who write and review in a newsroom that runs in processes of its own; any instance carries out what they do. */
export interface Staff {
  /** The session of the author, who is an administrator too. */
  author: string
  ready: (instance: Instance, kind: string, text: Text) => Promise<ReadyText>
  signOff: (instance: Instance, text: ReadyText) => ReturnType<Instance['call']>
  publish: (instance: Instance, kind: string, text: Text) => ReturnType<Instance['call']>
  withdraw: (instance: Instance, kind: string, id: string) => ReturnType<Instance['call']>
}

/** Employs a reader for each stage. The instances are those that started first; one of them said the first password. */
export async function employStaff(instances: readonly [Instance, ...Instance[]]): Promise<Staff> {
  const [instance] = instances
  const signedIn = async (account: object) => `JWT ${(await instance.call('POST', '/users/login', account)).body.token}`
  const password = /密码：(\S+)/.exec(instances.map(({ words }) => words).join(''))?.[1]
  const author = await signedIn({ email: 'admin@newsroom.local', password })
  const readers: Record<Stage, string> = { first: '', second: '', third: '', final: '' }
  for (const stage of STAGES) {
    const account = { email: `${stage}@example.org`, password: '示例密码示例密码示例' }
    const roles = [stage === 'first' ? 'editor' : stage === 'final' ? 'final' : 'second']
    const { status, body } = await instance.call('POST', '/users', { ...account, roles }, author)
    if (status !== 201) throw new Error(JSON.stringify(body))
    readers[stage] = await signedIn(account)
  }
  const staff: Staff = {
    author,
    async ready(instance, kind, { id, updatedAt }) {
      const order = { kind, id, updatedAt, correction: '' }
      let answer = await instance.call('POST', '/review/submit', order, author)
      while (isStage(answer.body.state) && answer.body.state !== 'final') {
        const { state, since } = answer.body as { state: Exclude<Stage, 'final'>; since: string }
        answer = await instance.call('POST', '/review/approve', { ...order, since }, readers[state])
      }
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      return { ...order, since: answer.body.since }
    },
    signOff: (instance, text) => instance.call('POST', '/review/sign-off', text, readers.final),
    publish: async (instance, kind, text) => staff.signOff(instance, await staff.ready(instance, kind, text)),
    async withdraw(instance, kind, id) {
      const query = `kind=${kind}&id=${id}`
      const { since } = (await instance.call('GET', `/review/state?${query}`, undefined, readers.final)).body
      return instance.call('POST', '/review/withdraw', { kind, id, since, reason: '示例原因' }, readers.final)
    },
  }
  return staff
}
