/** Renders a whole site as a publisher does. Arguments: templates, store, release, and `plain` for pages alone. */
import { startRendering } from '../../publisher/rendering/render-all.ts'

const [templates = '', store = '', release = '', extent] = process.argv.slice(2)
const { signal } = new AbortController()
const { finished } = await startRendering({
  ...{ templates, store, release, signal, plain: extent === 'plain' },
  onPages: () => {},
})
await finished
