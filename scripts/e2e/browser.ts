import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { unpackedChromium } from './chromium.ts'

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
]

/** A real browser: on Linux the one of the npm package, elsewhere an installed Chrome. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, env } = await unpackedChromium()
    return chromium.launch({ executablePath, env: { ...process.env, ...env }, chromiumSandbox: false })
  }
  return chromium.launch({ executablePath: installedChrome() })
}

function installedChrome(): string {
  const found = INSTALLED.find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    '浏览器测试需要 Chrome：这台电脑上没有找到。请从 https://www.google.cn/chrome/ 安装后重新运行 npm test。',
  )
}
