import { readFileSync } from 'node:fs'
import { inRoot, ROOT } from '../paths.mjs'
import { runLogged } from '../processes/run-logged.mjs'
import { digestOf } from './digest.mjs'
import { unlessDone } from './stamp.mjs'

const INPUTS = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['.', 'cms', 'site', 'shared', 'scripts'].map((folder) => `${folder}/package.json`),
]

/** Brings node_modules to the state of the lock file. */
export const install = () =>
  unlessDone(
    inRoot('node_modules', '.newsroom-installed'),
    () => digestOf(INPUTS),
    () =>
      runLogged('安装依赖', {
        command: 'npx',
        args: ['--yes', packageManager(), 'install', '--frozen-lockfile'],
        cwd: ROOT,
        env: { ...process.env, CI: 'true' },
        log: 'install',
        advice: '请检查网络和磁盘空间后重新运行，已下载的部分不会重来。',
      }),
  )

const packageManager = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).packageManager
