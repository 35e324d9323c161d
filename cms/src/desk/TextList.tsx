import type { ReactNode } from 'react'
import { isGlobalKind, KIND_LABELS } from 'shared/kinds'
import { REVIEW_STATE_LABELS } from 'shared/review/stages'
import { fullDateTime } from 'shared/shanghai'
import type { DeskText } from './findTexts.ts'
import { waitedFor } from './waitedFor.ts'

interface Props {
  name: string
  heading: string
  texts: readonly DeskText[]
  columns: ReadonlyMap<string, string>
  at: string
  note?: string
  /** What is said where nothing is on the list. */
  children: ReactNode
}

/** So many are shown; more are behind a line that opens, and nobody reads on past the last of them. */
const [SHOWN, LISTED] = [8, 200]

/** One list of the dashboard. */
export function TextList({ name, heading, texts, columns, at, note, children }: Props) {
  const [first, rest] = [texts.slice(0, SHOWN), texts.slice(SHOWN, LISTED)]
  const unlisted = texts.length - SHOWN - rest.length
  return (
    <section className="desk-list" aria-labelledby={`desk-${name}`}>
      <h2 id={`desk-${name}`}>
        {heading}
        {texts.length > 0 && <span className="desk-list__count">{texts.length} 件</span>}
      </h2>
      {note && <p className="desk-list__note">{note}</p>}
      {texts.length === 0 && <p className="desk-list__empty">{children}</p>}
      {first.length > 0 && <Rows texts={first} columns={columns} at={at} />}
      {rest.length > 0 && (
        <details>
          <summary>还有 {texts.length - SHOWN} 件</summary>
          <Rows texts={rest} columns={columns} at={at} />
          {unlisted > 0 && (
            <p className="desk-list__note">
              这里列出前 {LISTED} 件，后面的 {unlisted} 件没有列出。
            </p>
          )}
        </details>
      )}
    </section>
  )
}

const Rows = ({ texts, columns, at }: Pick<Props, 'texts' | 'columns' | 'at'>) => (
  <ul>
    {texts.map((text) => (
      <li key={text.id}>
        <a href={placeOf(text)}>{text.title}</a>
        <span className="desk-list__facts">
          {text.urgent && <strong>加急</strong>}
          <span>{(text.column && columns.get(text.column)) || KIND_LABELS[text.kind]}</span>
          <span>{REVIEW_STATE_LABELS[text.state]}</span>
          <time dateTime={text.since} title={fullDateTime(text.since)}>
            {waitedFor(text.since, at)}
          </time>
        </span>
      </li>
    ))}
  </ul>
)

/** Where a text is edited. */
export const placeOf = ({ kind, document }: Pick<DeskText, 'kind' | 'document'>): string =>
  isGlobalKind(kind) ? `/admin/globals/${kind}` : `/admin/collections/${kind}/${document}`
