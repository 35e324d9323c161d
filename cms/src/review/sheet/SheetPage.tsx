import { type ChainLink, chainLinks } from 'shared/review/chain-links'
import { type SignOff, signOffs } from 'shared/review/sign-offs'
import { REVIEW_ACTIONS, REVIEW_STATE_LABELS, STAGE_LABELS, type Stage } from 'shared/review/stages'
import type { ReviewStateAnswer, ReviewStepAnswer } from 'shared/review/state-answer'
import { fullDateTime } from 'shared/shanghai'
import { PrintButton } from './PrintButton.tsx'
import type { Sheet } from './sheetOf.ts'

/** An A4 page for the archive: the text, every sign-off of it with people, times and words, and the wording that each holds for. */
export function SheetPage({ state, head, printedAt }: Sheet & { printedAt: string }) {
  const rounds = signOffs(state.steps)
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
      {!SETTLED.includes(state.state) && <Unfinished state={state} isFirst={rounds.length === 0} />}
      {rounds.map((round) => (
        <Round key={round.number} {...round} isAsNow={round.digest === state.digest} />
      ))}
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
      <p className="review-sheet__printed">打印时间：{fullDateTime(printedAt)}</p>
    </main>
  )
}

/** Where the last thing that was decided is a sign-off, or the withdrawal of what was signed off. */
const SETTLED: readonly ReviewStateAnswer['state'][] = ['scheduled', 'signedOff', 'withdrawn']

function Round({ number, submission, approvals, publicSince, digest, isAsNow }: SignOff & { isAsNow: boolean }) {
  return (
    <>
      <h2>第 {number} 次签发</h2>
      <p>{publicSince ? `${fullDateTime(publicSince)} 公开。` : '已经签发，到设定的时间公开。'}</p>
      {submission?.reason && <p>更正说明：{submission.reason}</p>}
      <StageTable>
        {approvals.map((step) => (
          <StageRow
            key={step.stage}
            stage={step.stage}
            by={step}
            result={step.action === 'approve' ? REVIEW_ACTIONS.approve : REVIEW_ACTIONS.signOff}
            words={step.reason}
          />
        ))}
      </StageTable>
      <Digest value={digest}>
        {isAsNow ? '现在的文字就是这一份。' : '现在的文字已经不是这一份，这次签发对现在的文字无效。'}
      </Digest>
    </>
  )
}

/** What is written or read now, before it is signed off. */
function Unfinished({ state, isFirst }: { state: ReviewStateAnswer; isFirst: boolean }) {
  const links = chainLinks(state)
  const read = state.changedSinceSubmission ? null : state.approvals.at(-1)
  return (
    <>
      <h2>{isFirst ? '还没有签发' : '这次改动还没有签发'}</h2>
      {state.correction && state.stages.some((stage) => stage === state.state) && <p>更正说明：{state.correction}</p>}
      {links.some(({ by }) => by) && (
        <StageTable>
          {links.map(({ stage, standing, by }) => (
            <StageRow
              key={stage}
              stage={stage}
              by={by}
              result={by ? RESULTS[read ? standing : 'void'] : ''}
              words={by?.remark ?? ''}
            />
          ))}
        </StageTable>
      )}
      {read ? (
        <Digest value={read.digest}>以上审级通过的就是这一份文字。</Digest>
      ) : (
        <p className="review-sheet__digest">现在没有有效的审签，所以没有文字校验码。</p>
      )}
    </>
  )
}

const RESULTS: Record<ChainLink['standing'], string> = {
  done: REVIEW_ACTIONS.approve,
  waiting: '',
  ahead: '',
  void: '通过，后来失效',
}

const StageTable = ({ children }: { children: React.ReactNode }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">审级</th>
        <th scope="col">审稿人</th>
        <th scope="col">时间</th>
        <th scope="col">结果</th>
        <th scope="col">意见</th>
        <th scope="col">签字</th>
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

interface StageRowProps {
  stage: Stage | null
  by: Pick<ReviewStepAnswer, 'userName' | 'onBehalfOfName' | 'at'> | null
  result: string
  words: string
}

const StageRow = ({ stage, by, result, words }: StageRowProps) => (
  <tr>
    <th scope="row">{stage && STAGE_LABELS[stage]}</th>
    <td>{by && personOf(by)}</td>
    <td>{by && fullDateTime(by.at)}</td>
    <td>{result}</td>
    <td>{words}</td>
    <td />
  </tr>
)

const Digest = ({ value, children }: { value: string; children: string }) => (
  <p className="review-sheet__digest">
    文字校验码：<code>{grouped(value)}</code>
    <br />
    审签只对这一份文字有效，文字改动一个字，校验码就不同。{children}
  </p>
)

const personOf = ({ userName, onBehalfOfName }: Pick<ReviewStepAnswer, 'userName' | 'onBehalfOfName'>): string =>
  `${userName}${onBehalfOfName ? `（代${onBehalfOfName}）` : ''}`

const doing = ({ action, stage }: ReviewStepAnswer): string =>
  `${stage && action !== 'signOff' ? `${STAGE_LABELS[stage]}：` : ''}${REVIEW_ACTIONS[action]}`

/** In fours, as people read a long number to each other. */
const grouped = (digest: string): string => digest.match(/.{1,4}/g)?.join(' ') ?? ''
