import { randomUUID } from 'node:crypto'
import { escapeXml } from 'shared/text'
import { framePage } from './pages.ts'

interface Framed {
  /** What is shown, by its name. */
  title: string
  /** What the editor or reader should know beside the page. */
  notice: string
  /** The address of the page within the frame. */
  page: string
}

/** The line above the page, for a frame that is there already. */
const NOTICE = 'X-Preview-Notice'

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { display: grid; grid-template-rows: auto 1fr; height: 100vh; height: 100dvh; font: 14px/1.6 system-ui, sans-serif }
  p { padding: 6px 12px; background: #fff4d6; color: #5b3b00 }
  iframe { grid-area: 2 / 1; width: 100%; height: 100%; border: 0; background: #fff }
  iframe.next { visibility: hidden }`

/**
 * Shows the page anew after each saving, of which the form beside it tells: it is fetched behind the one that is seen,
 * which gives way to it at the same place once it is there.
 */
const SCRIPT = `
  const form = window.opener ?? window.parent
  let fetching = false, wanted = false
  async function refresh() {
    wanted = true
    if (fetching) return
    fetching = true
    while (wanted) { wanted = false; await fetchOnce().catch(() => {}) }
    fetching = false
  }
  async function fetchOnce() {
    const shown = document.querySelector('iframe')
    const next = shown.cloneNode()
    next.className = 'next'
    const loaded = new Promise((resolve) => next.addEventListener('load', resolve, { once: true }))
    document.body.append(next)
    const [answer] = await Promise.all([fetch(location.href), loaded])
    const notice = answer.headers.get('${NOTICE}')
    if (notice) document.querySelector('p').textContent = decodeURIComponent(notice)
    next.contentWindow.scrollTo(0, shown.contentWindow.scrollY)
    next.className = ''
    shown.remove()
  }
  addEventListener('message', ({ origin, source, data }) => {
    if (origin === location.origin && source === form && data?.type === 'payload-document-event') refresh()
  })
  form.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)`

/** A frame around the page, with a line above it. Nothing runs within the page; its links open windows of their own. */
export function framedPage({ title, notice, page }: Framed): Response {
  const nonce = randomUUID()
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>预览：${escapeXml(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<p role="status">${escapeXml(notice)}</p>
<iframe src="${page}" title="页面预览" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`
  const response = framePage(html, nonce)
  response.headers.set(NOTICE, encodeURIComponent(notice))
  return response
}
