import { importOne } from './news.mjs'
import { countChanges, digestsOf } from './release-files.mjs'
import { newMark, untilServed, untilSettled } from './served.mjs'

const FIELDS = {
  单位: '示例市钢铁厂',
  行业: '装备制造',
  荣誉: '市劳动模范|2024|示例市人民政府',
  事迹: '测量用的示例人物。',
  来源: '示例市钢铁厂',
  授权方式: '本人签署书面同意书',
  授权日期: '2026-01-04',
  授权范围: '网站',
}

/**
 * Publishes a new profile, and counts the files that it changes in the release.
 * @param {import('./news.mjs').Newsroom} newsroom
 */
export async function publishProfile(newsroom) {
  const { editor, reviewers, operator, site, dataDir } = newsroom
  const mark = newMark()
  const id = await importOne(operator, 'profiles', { ...FIELDS, 姓名: `示例${mark}` })
  const { doc } = await editor.edit(`/profiles/${id}`, { trade: 'manufacturing' })
  const order = await reviewers.ready(editor, { kind: 'profiles', id, updatedAt: doc.updatedAt })
  await untilSettled(newsroom)
  const before = await digestsOf(dataDir)
  const start = performance.now()
  const { address } = await reviewers.signOff(order)
  for (const path of [address, '/profiles/']) await untilServed(`${site}${path}`, ({ text }) => text.includes(mark))
  const elapsed = Math.round(performance.now() - start)
  await untilSettled(newsroom)
  return { elapsed, files: countChanges(before, await digestsOf(dataDir)) }
}
