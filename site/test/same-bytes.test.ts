import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { exampleBlobs } from 'shared/examples/blobs'
import { hostileExamples } from 'shared/examples/hostile'
import { examples } from 'shared/examples/publications'
import { expect, test } from 'vitest'
import { serveFeed } from './support/feed-server.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { Newsroom } from './support/newsroom.ts'
import { NOW } from './support/samples.ts'
import { newFolder } from './support/workplace.ts'

const CHILD = fileURLToPath(new URL('support/render-in-zone.ts', import.meta.url))
const YEAR = 365 * 24 * 3_600_000

test.each([
  { TZ: 'America/New_York', LANG: 'en_US.UTF-8' },
  { TZ: 'Pacific/Kiritimati', CLOCK_OFFSET: String(-20 * YEAR) },
  { TZ: 'Asia/Shanghai', CLOCK_OFFSET: String(30 * YEAR), LC_ALL: 'ar_EG.UTF-8' },
])('promise 8: the same store gives the same bytes under %j', async (environment) => {
  const newsroom = new Newsroom()
  for (const base64 of Object.values(exampleBlobs)) newsroom.addBlob(Buffer.from(base64, 'base64'))
  for (const publication of [...examples, ...hostileExamples]) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  const here = await fullRelease(feed, NOW)
  const folder = newFolder()
  const there = join(folder, 'release')
  await promisify(execFile)(process.execPath, [CHILD, feed.url, NOW, there], {
    env: { ...process.env, ...environment },
  })
  expect(differences(here, contentsOf(there))).toEqual([])
  expect(here.size).toBeGreaterThan(100)
  rmSync(folder, { recursive: true, force: true })
})
