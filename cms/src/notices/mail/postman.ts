import { createTransport } from 'nodemailer'
import type { Mail } from '../../environment.ts'
import type { Letter } from './letter.ts'

/** A mail server that says nothing for so long, in milliseconds, is taken for away. */
const PATIENCE = 15_000

export interface Postman extends Disposable {
  send: (letter: Letter) => Promise<void>
}

/** Brings letters to the mail server that the newsroom was told of. */
export function postmanOf({ url, from }: Mail): Postman {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (letter) => {
      await transport.sendMail({ from, textEncoding: 'base64', ...letter })
    },
    [Symbol.dispose]: () => transport.close(),
  }
}
