import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { openPreviewer } from '../../publisher/previewing/previewer.ts'
import { createSiteServer } from '../../publisher/serve/site-server.ts'
import { openStoreToRead } from '../../src/content/store.ts'
import { TOKEN } from './feed-server.ts'
import { compiledRenderer, type TestPlace } from './workplace.ts'

/** The site's web server over a workplace, on a free port. It logs to where the workplace does, if anywhere. */
export async function serveSite({
  folders,
  log = () => {},
}: Pick<TestPlace, 'folders'> & Partial<Pick<TestPlace, 'log'>>): Promise<AsyncDisposable & { port: number }> {
  const store = openStoreToRead(folders.store)
  const previewer = openPreviewer({ folders, store, templates: { load: compiledRenderer } })
  const server = createSiteServer({ folders, store, token: TOKEN, previewer, log })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      store.db.close()
    },
  }
}
