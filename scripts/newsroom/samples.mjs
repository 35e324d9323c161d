import { say } from '../terminal/progress.mjs'

/**
 * Resolves once the CMS has filled an empty newsroom with samples, or has found that there is nothing to fill.
 * @param {import('./service.mjs').Service} cms
 * @param {(detail: string) => void} detail
 */
export async function samplesReady({ child }, detail) {
  const ready = new Promise((resolve) => {
    child.watch((line) => {
      if (line.startsWith('示例内容已就绪')) resolve(undefined)
      if (line.startsWith('示例内容没有写完')) resolve(say(line))
      if (/示例内容 \d+\/\d+/.test(line)) detail(line)
    })
  })
  await Promise.race([ready, child.ended])
}
