import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Does work only when its inputs have changed since it was last finished. The stamp is removed first and written
 * last, so that work which was interrupted is done again.
 * @param {string} path where the stamp lies: inside of what the work makes, so that both vanish together
 * @param {() => string} digest of the inputs
 * @param {() => Promise<void>} work
 */
export async function unlessDone(path, digest, work) {
  const inputs = digest()
  if (existsSync(path) && readFileSync(path, 'utf8') === inputs) return
  rmSync(path, { force: true })
  await work()
  writeFileSync(path, inputs)
}
