/** @typedef {Awaited<ReturnType<typeof import('../publish.mjs').measurePublishing>>[number]} Result */

/**
 * One result in words.
 * @param {Result} result
 */
export function sentences(result) {
  const { documents, seeding, synchronisation, profile, rename, memory, sizes } = result
  return [
    `${documents} 篇稿件（${sizes.pages} 个文件；采编库 ${sizes.newsroomDatabase} MB，内容库 ${sizes.contentStore} MB）：`,
    `  写入稿件用了 ${seconds(seeding)} 秒，从空的内容库生成整个网站用了 ${seconds(synchronisation)} 秒`,
    `  新稿：${latencies(result.created)}`,
    `  修改：${latencies(result.edited)}`,
    `  撤下新稿：${latencies(result.withdrawnRecent)}`,
    `  撤下最旧的稿件：${latencies(result.withdrawnOldest)}`,
    `  新人物：${profile.elapsed} 毫秒，改动 ${profile.files} 个文件`,
    `  单位更名（${rename.pages} 个页面）：${latencies(rename.alone)}；同时发布别的稿件时：${latencies(rename.amid)}，那些发布：${latencies(rename.others)}`,
    ...(memory.publisher && memory.withWorkers && memory.cms
      ? [
          `  内存：发布程序 ${memory.publisher.now} MB（最高 ${memory.publisher.highest} MB，连同它的渲染进程最高 ${memory.withWorkers.highest} MB），采编系统 ${memory.cms.now} MB（最高 ${memory.cms.highest} MB）`,
        ]
      : []),
  ].join('\n')
}

/** Of fewer samples, the slowest is the 95th percentile. */
const MANY = 20

/** @param {import('../latencies.mjs').Latencies} latencies */
function latencies({ samples, p50, p95, max }) {
  const most = samples > MANY ? `95% 在 ${p95} 毫秒内，` : ''
  return `${samples} 次，一半在 ${p50} 毫秒内，${most}最慢 ${max} 毫秒`
}

/** @param {number} ms */
const seconds = (ms) => (ms / 1000).toFixed(1)
