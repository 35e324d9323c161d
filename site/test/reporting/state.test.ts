import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { publisherState } from 'shared/publisher-state'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { foldersIn } from '../../publisher/folders.ts'
import { copyName } from '../../publisher/reporting/copy-name.ts'
import { note } from '../../publisher/reporting/notes.ts'
import { noteBuilding, noteProblem, noteQueue, presentOf } from '../../publisher/reporting/present.ts'
import { stateOf } from '../../publisher/reporting/state-of.ts'
import { writeState } from '../../src/content/store.ts'
import { type ReportingPlace, reportingPlace } from '../support/reporting-place.ts'

const at = (minute: number): string => `2026-11-23T02:${String(minute).padStart(2, '0')}:00.000Z`

let place: ReportingPlace
beforeEach(() => {
  place = reportingPlace()
})
afterEach(() => place[Symbol.dispose]())

test('a publisher tells what it has noted and what is counted now', () => {
  const { store, folders, queue } = place
  writeState(store, 'cursor', '1200')
  presentOf(folders).startedAt = at(0)
  note(store, 'latency', 86)
  noteBuilding(folders, { done: 64, total: 8000 })
  note(store, 'verified', { at: at(2), pages: 8000, differing: 0 })
  noteProblem(folders, '磁盘已满。', at(3))
  noteQueue(folders, 12, at(4))
  queue(12)
  expect(stateOf(place, at(30))).toEqual({
    name: copyName(folders),
    at: at(30),
    startedAt: at(0),
    cursor: 1200,
    publishedAt: at(25),
    latency: 86,
    queue: 12,
    queueSince: at(4),
    release: { name: '3', build: 'a'.repeat(64), since: at(1) },
    standby: null,
    building: { done: 64, total: 8000 },
    verified: { at: at(2), pages: 8000, differing: 0 },
    problem: '磁盘已满。',
    problemSince: at(3),
  })
})

test('one that has done nothing yet tells so', () => {
  using empty = reportingPlace({ isLive: false })
  expect(stateOf(empty, at(0))).toMatchObject({ cursor: 0, publishedAt: null, release: null, queue: 0, problem: null })
})

test('a problem lasts from its beginning, in whatever words it is told, until it is over', () => {
  const since = () => stateOf(place, at(30)).problemSince
  noteProblem(place.folders, '连不上采编系统。', at(1))
  noteProblem(place.folders, '连不上采编系统。', at(2))
  noteProblem(place.folders, '磁盘已满。', at(3))
  expect([stateOf(place, at(30)).problem, since()]).toEqual(['磁盘已满。', at(1)])
  noteProblem(place.folders, '', at(4))
  expect([stateOf(place, at(30)).problem, since()]).toEqual([null, null])
  noteProblem(place.folders, '磁盘已满。', at(5))
  expect(since()).toBe(at(5))
})

test('a problem never begins in the future, though the clock was set back', () => {
  noteProblem(place.folders, '磁盘已满。', at(20))
  noteProblem(place.folders, '磁盘已满。', at(10))
  expect(stateOf(place, at(11)).problemSince).toBe(at(10))
})

test.each(HOSTILE_STRINGS)('a problem that quotes “%s” is told all the same', (words) => {
  noteProblem(place.folders, `出错了：${words}`, at(1))
  expect(stateOf(place, at(2)).problem).toMatch(/^出错了：/)
})

test('a queue has not shrunk since it last was empty or became shorter', () => {
  const lengths = [0, 5, 5, 9, 8, 8, 12, 0, 3]
  const since = lengths.map((pages, minute) => {
    noteQueue(place.folders, pages, at(minute))
    place.queue(pages)
    return stateOf(place, at(30)).queueSince
  })
  expect(since).toEqual([null, at(1), at(1), at(1), at(4), at(4), at(4), null, at(8)])
})

test('a copy keeps its name when its machine is called otherwise', () => {
  const name = copyName(place.folders, 'web1')
  expect(name).toMatch(/^web1-[0-9a-f]{8}$/)
  expect(copyName(place.folders, '3f2a9c')).toBe(name)
  expect(copyName(foldersIn(place.dataDir), 'web2')).toBe(name)
})

test('copies of one machine differ', () => {
  using other = reportingPlace()
  expect(copyName(other.folders, 'web1')).not.toBe(copyName(place.folders, 'web1'))
})

test('every machine has a name that can be told, and whatever lies in its place is replaced', () => {
  const file = join(place.folders.root, 'name')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (machine) => {
      writeFileSync(file, machine)
      expect(publisherState.shape.name.safeParse(copyName(place.folders, machine)).success).toBe(true)
    }),
  )
})
