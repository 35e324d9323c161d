import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photo } from '../../testing/uploads.ts'
import { Workshop } from './workshop.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workshop-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A program that does to each file what its name says. */
const unreliable = async () => {
  const program = path.join(folder, 'unreliable.mjs')
  await writeFile(
    program,
    `import { writeFileSync } from 'node:fs'
    process.on('message', ({ file, folder }) => {
      if (file === 'crash') process.kill(process.pid, 'SIGSEGV')
      if (file === 'end') process.exit()
      if (file === 'hang') for (;;);
      if (file.startsWith(folder)) {
        process.send({ facts: { file } })
        writeFileSync(file, '')
        for (;;);
      }
      if (file === 'fail') return process.send({ failed: 'out of order' })
      process.send({ facts: { file, pid: process.pid, secrets: Object.keys(process.env) } })
    })
    process.on('disconnect', () => process.exit())`,
  )
  return program
}

const reading = (file: string) => ({ file, folder })

describe('promise 9: a file that breaks its decoder breaks nothing else', () => {
  test.each(['crash', 'end'])('after a %s the sender is told, and the next file is read', async (word) => {
    const workshop = new Workshop({ program: await unreliable() })
    const [first, broken, next] = await Promise.all(
      ['sound', word, 'sound'].map((file) => workshop.read(reading(file))),
    )
    expect(broken).toEqual({ refused: expect.stringContaining('意外中断') })
    const pids = [first, next].map((outcome) => (outcome as { facts: { pid?: number } }).facts.pid)
    expect(new Set(pids).size).toBe(2)
  })

  test('a file that takes forever is given up, and the next is read', async () => {
    const workshop = new Workshop({ program: await unreliable(), patience: 4000 })
    const [endless, next] = await Promise.all(['hang', 'sound'].map((file) => workshop.read(reading(file))))
    expect(endless).toEqual({ refused: expect.stringContaining('花了太长时间') })
    expect(next).toHaveProperty('facts')
  })

  test('an answer that comes after the file was given up is not taken for that of the next', async () => {
    const patience = 4000
    const workshop = new Workshop({ program: await unreliable(), patience })
    const answered = path.join(folder, 'answered')
    await new Promise(setImmediate)
    const late = workshop.read(reading(answered))
    const next = workshop.read(reading('sound'))
    const deadline = Date.now() + patience
    while (Date.now() <= deadline || !existsSync(answered));
    expect(await late).toMatchObject({ refused: expect.stringContaining('花了太长时间') })
    expect(await next).toMatchObject({ facts: { file: 'sound' } })
  })

  test('a fault of our own is no fault of the file', async () => {
    const workshop = new Workshop({ program: await unreliable() })
    await expect(workshop.read(reading('fail'))).rejects.toThrow(/^out of order$/)
  })

  test('more than a line of files is refused until there is room', async () => {
    const workshop = new Workshop({ program: await unreliable() })
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => workshop.read(reading('sound'))))
    expect(outcomes.filter((outcome) => 'busy' in outcome).length).toBe(9)
    expect(await workshop.read(reading('sound'))).toHaveProperty('facts')
  })
})

test('the process that decodes knows no secret of the newsroom', async () => {
  const workshop = new Workshop({ program: await unreliable() })
  const outcome = (await workshop.read(reading('sound'))) as unknown as { facts: { secrets: string[] } }
  expect(outcome.facts.secrets.sort()).toEqual(['NODE_ENV', 'PATH', 'VIPS_WARNING'])
})

test('an idle workshop keeps no process alive, and its own ends with it', async () => {
  const script = path.join(folder, 'idle.mjs')
  const file = path.join(folder, 'photo.jpg')
  await writeFile(file, await photo(64, 64))
  await writeFile(
    script,
    `const { Workshop } = await import(${JSON.stringify(path.resolve('src/pictures/receiving/workshop.ts'))})
    const { facts } = await new Workshop().read(${JSON.stringify(reading(file))})
    process.stdout.write(facts.hash)`,
  )
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = await once(child.stdout, 'data')
  expect(String(chunk)).toMatch(/^[0-9a-f]{64}$/)
  expect(await once(child, 'exit')).toEqual([0, null])
})
