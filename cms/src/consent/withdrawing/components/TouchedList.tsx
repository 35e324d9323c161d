'use client'

import type { Listed } from '../touched.ts'

interface Props {
  list: Listed
  /** All that may go, those that are spared too. */
  media: Listed['media']
  spared: readonly string[]
  onSpare: (spared: readonly string[]) => void
}

/** What goes, picture by picture and page by page. A picture of somebody else of the same name can be left out. */
export function TouchedList({ list, media, spared, onSpare }: Props) {
  const toggle = (id: string) => onSpare(spared.includes(id) ? spared.filter((each) => each !== id) : [...spared, id])
  return (
    <div className="touched">
      <p>{list.isPublic ? `《${list.name}》的页面会下线。` : `《${list.name}》现在没有公开页面。`}</p>
      {media.length > 0 && (
        <fieldset>
          <legend>这些照片和影片会撤下；同名的别人，请取消勾选：</legend>
          {media.map(({ id, alt, filename }) => (
            <label key={id}>
              <input type="checkbox" checked={!spared.includes(id)} onChange={() => toggle(id)} />
              {alt || filename}
            </label>
          ))}
        </fieldset>
      )}
      <Pages words="这些页面会失去其中的照片，文字不变：" pages={list.pages} />
      <Pages words="这些页面的文字提到本人，不会自动改动，请逐一看过：" pages={list.speaking} />
    </div>
  )
}

function Pages({ words, pages }: { words: string; pages: Listed['pages'] }) {
  if (pages.length === 0) return null
  return (
    <>
      <p>{words}</p>
      <ul>
        {pages.map(({ kind, id, label, title }) => (
          <li key={`${kind}/${id}`}>
            {label}：
            <a href={`/admin/collections/${kind}/${id}`} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
