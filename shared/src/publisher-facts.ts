import type { PublisherState } from './publisher-state.ts'
import { fullDateTime } from './shanghai.ts'

export interface PublisherFact {
  label: string
  value: string
}

/** What a publisher tells of itself, in words for people. */
export function publisherFacts(state: PublisherState): PublisherFact[] {
  const { publishedAt, latency, queue, standby, building } = state
  return [
    { label: '最近发布', value: publishedAt ? fullDateTime(publishedAt) : '还没有' },
    ...(latency === null ? [] : [{ label: '发布用时', value: latencyWords(latency) }]),
    { label: '待处理页面', value: queue > 0 ? `${queue} 个` : '没有' },
    { label: '站点版本', value: releaseWords(state) },
    ...(standby ? [{ label: '可以退回', value: `第 ${standby.name} 版` }] : []),
    ...(building ? [{ label: '正在生成新版本', value: `${building.done}/${building.total} 页` }] : []),
    { label: '最近核对', value: verifiedWords(state) },
  ]
}

/** 86 毫秒, 1.2 秒 */
function latencyWords(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} 毫秒` : `${(milliseconds / 1000).toFixed(1)} 秒`
}

function releaseWords({ release }: PublisherState): string {
  return release ? `第 ${release.name} 版（${fullDateTime(release.since)} 启用）` : '还没有'
}

function verifiedWords({ verified }: PublisherState): string {
  if (!verified) return '还没有核对过'
  const outcome = verified.differing > 0 ? `${verified.differing} 个文件不一致` : '全部一致'
  return `${fullDateTime(verified.at)}，核对 ${verified.pages} 页，${outcome}`
}
