import { type ChainLink, chainLinks } from 'shared/review/chain-links'
import { REVIEW_ACTIONS, REVIEW_STATE_LABELS, STAGE_LABELS } from 'shared/review/stages'
import type { ReviewStepAnswer } from 'shared/review/state-answer'
import { fullDateTime } from 'shared/shanghai'
import { PrintButton } from './PrintButton.tsx'
import type { Sheet } from './sheetOf.ts'

/** An A4 page for the archive: the text, its stages with people, times and words, and what binds them to one wording. */
export function SheetPage({ state, head, printedAt }: Sheet & { printedAt: string }) {
  return (
    <main className="review-sheet">
      <PrintButton />
      <h1>审签单</h1>
      <table className="review-sheet__head">
        <tbody>
          {head.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">现在的状态</th>
            <td>
              {REVIEW_STATE_LABELS[state.state]}，自 {fullDateTime(state.since)} 起
            </td>
          </tr>
        </tbody>
      </table>
      <h2>审级</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">审级</th>
            <th scope="col">审稿人</th>
            <th scope="col">时间</th>
            <th scope="col">意见</th>
            <th scope="col">签字</th>
          </tr>
        </thead>
        <tbody>
          {chainLinks(state).map((link) => (
            <StageRow key={link.stage} {...link} />
          ))}
        </tbody>
      </table>
      <h2>经过</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">经办人</th>
            <th scope="col">事项</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {state.steps.map((step) => (
            <tr key={step.id}>
              <td>{fullDateTime(step.at)}</td>
              <td>{personOf(step)}</td>
              <td>{doing(step)}</td>
              <td>{step.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="review-sheet__digest">
        文字校验码：<code>{grouped(state.digest)}</code>
        <br />
        审签只对这一份文字有效，文字改动一个字，校验码就不同。
      </p>
      <p className="review-sheet__printed">打印时间：{fullDateTime(printedAt)}</p>
    </main>
  )
}

function StageRow({ stage, standing, by }: ChainLink) {
  const holds = standing === 'done' && by
  return (
    <tr>
      <th scope="row">{STAGE_LABELS[stage]}</th>
      <td>{holds ? personOf(by) : ''}</td>
      <td>{holds ? fullDateTime(by.at) : ''}</td>
      <td>{holds ? by.remark || '同意' : standing === 'void' ? '已失效' : ''}</td>
      <td />
    </tr>
  )
}

const personOf = ({ userName, onBehalfOfName }: Pick<ReviewStepAnswer, 'userName' | 'onBehalfOfName'>): string =>
  `${userName}${onBehalfOfName ? `（代${onBehalfOfName}）` : ''}`

const doing = ({ action, stage }: ReviewStepAnswer): string =>
  `${stage && action !== 'signOff' ? `${STAGE_LABELS[stage]}：` : ''}${REVIEW_ACTIONS[action]}`

/** In fours, as people read a long number to each other. */
const grouped = (digest: string): string => digest.match(/.{1,4}/g)?.join(' ') ?? ''
