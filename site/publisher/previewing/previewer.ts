import { previewPage } from 'shared/preview'
import type { Publication } from 'shared/publication'
import type { Store } from '../../src/content/store.ts'
import type { Folders } from '../folders.ts'
import { releaseIn } from '../journal/releases.ts'
import type { Templates } from '../templates.ts'
import { openDraftStore } from './draft-store.ts'

/** Renders pages of what is not public, one after the other: publishing, which goes on between them, comes first. */
export interface Previewer {
  /** The page of the first publication, as readers would get it. Rejects with a Busy where too many wait already. */
  render(publications: readonly [Publication, ...Publication[]]): Promise<Buffer>
}

export interface PreviewPlace {
  folders: Pick<Folders, 'store'>
  /** The publisher's store, through a connection for reading. */
  store: Store
  templates: Pick<Templates, 'load'>
}

/** A page that cannot be shown now, with a sentence that says why. */
export class NoPreview extends Error {}

/** So many may wait for a page; each takes some hundredths of a second. */
const MOST_WAITING = 20

export function openPreviewer(place: PreviewPlace): Previewer {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    render(publications) {
      if (waiting >= MOST_WAITING) return Promise.reject(new NoPreview('同时预览的人太多，请过几秒再试。'))
      waiting += 1
      const page = last.then(() => renderDraft(place, publications)).finally(() => waiting--)
      last = page.catch(() => {})
      return page
    },
  }
}

/** With the templates of the live release, so that what is public already looks as it does there. */
async function renderDraft(
  { folders, store, templates }: PreviewPlace,
  publications: readonly [Publication, ...Publication[]],
): Promise<Buffer> {
  const live = releaseIn(store, 'live')
  if (!live) throw new NoPreview('网站正在首次生成，还不能预览。请稍等片刻再试。')
  const renderer = await templates.load(live.build)
  using drafts = openDraftStore(folders.store, publications)
  const rendered = await renderer.render(previewPage(publications[0]), drafts)
  if (!rendered) throw new NoPreview('网站的模板没有这一类内容的页面，不能预览。')
  return rendered.body
}
