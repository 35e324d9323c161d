import { inRoot } from '../paths.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { runLogged } from '../processes/run-logged.mjs'
import { digestOf } from './digest.mjs'
import { unlessDone } from './stamp.mjs'

const SHARED_INPUTS = ['pnpm-lock.yaml', 'tsconfig.base.json', 'shared/package.json', 'shared/src']
const ADVICE = '请根据下面的输出改正后重新运行。'

/** Builds the CMS and the site's renderer, each only when its sources have changed. */
export async function build() {
  await buildCms()
  await buildRenderer()
}

export const buildCms = () =>
  unlessDone(
    inRoot('cms', '.next', 'newsroom-built'),
    () => digestOf([...SHARED_INPUTS, 'cms']),
    () =>
      runLogged('构建采编系统', {
        command: NODE,
        args: [commandOf('cms', 'next'), 'build'],
        cwd: inRoot('cms'),
        env: nodeEnvironment({ NODE_ENV: 'production' }),
        log: 'build-cms',
        advice: ADVICE,
      }),
  )

export const buildRenderer = () =>
  unlessDone(
    inRoot('site', 'dist', 'renderer', 'newsroom-built'),
    () => digestOf([...SHARED_INPUTS, 'site']),
    () =>
      runLogged('构建网站模板', {
        command: NODE,
        args: [commandOf('site', 'astro'), 'build', '--config', 'astro.renderer.config.mjs'],
        cwd: inRoot('site'),
        env: nodeEnvironment({ NODE_ENV: 'production' }),
        log: 'build-site',
        advice: ADVICE,
      }),
  )
