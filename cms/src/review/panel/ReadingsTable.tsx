'use client'

import { useState } from 'react'
import type { Piece } from 'shared/review/differences'
import type { Readings } from '../reading/compareReadings.ts'

type Fields = Readings['fields']

const hasChanged = ({ pieces }: Fields[number]): boolean => pieces.some((piece) => piece.in !== 'both')

/** Two texts beside each other, a row for each field; unless asked for, only the fields that differ. */
export function ReadingsTable({ fields }: { fields: Fields }) {
  const changed = fields.filter(hasChanged)
  const [showsAll, setShowsAll] = useState(changed.length === 0)
  const shown = showsAll ? fields : changed
  return (
    <>
      <p className="readings__summary" role="status">
        {changed.length === 0
          ? '两份文字完全一样。'
          : `有 ${changed.length} 项不同：${changed.map(({ label }) => label).join('、')}。`}
        <label>
          <input type="checkbox" checked={showsAll} onChange={({ target }) => setShowsAll(target.checked)} />
          没有改动的也显示
        </label>
      </p>
      <table className="readings__table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">审过的文字</th>
            <th scope="col">现在的文字</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, label, pieces }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <Side pieces={pieces} side="former" />
              <Side pieces={pieces} side="latter" />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Side({ pieces, side }: { pieces: readonly Piece[]; side: 'former' | 'latter' }) {
  const Mark = side === 'former' ? 'del' : 'ins'
  const own = pieces.filter((piece) => piece.in === 'both' || piece.in === side)
  return (
    <td>
      {own.length === 0 && <span className="readings__empty">（空）</span>}
      {own.map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place, and none moves
        piece.in === 'both' ? <span key={index}>{piece.text}</span> : <Mark key={index}>{piece.text}</Mark>,
      )}
    </td>
  )
}
