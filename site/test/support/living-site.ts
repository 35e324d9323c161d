import { existsSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Folders, foldersIn } from '../../publisher/folders.ts'
import { type ReleaseState, releaseIn } from '../../publisher/journal/releases.ts'
import { countStale } from '../../publisher/journal/stale.ts'
import { servedRelease } from '../../publisher/releases/release-folders.ts'
import { makeWish, type Wish } from '../../publisher/wishes.ts'
import {
  cursorOf,
  inTransaction,
  openStore,
  openStoreToRead,
  readState,
  recordedTime,
  type Store,
} from '../../src/content/store.ts'
import type { FeedServer } from './feed-server.ts'
import { contentsOf, differences } from './folder-contents.ts'
import { fullRelease } from './full-release.ts'
import { type RunningPublisher, runPublisher } from './running-publisher.ts'
import { newFolder } from './workplace.ts'

/** How often a process is looked at, in milliseconds. */
const LOOK = 20

/** A copy of the site whose publisher runs in a process of its own, and can be killed and started again. */
export class LivingSite implements AsyncDisposable {
  readonly dataDir: string
  readonly folders: Folders
  readonly feed: FeedServer
  #publisher: RunningPublisher | null = null

  constructor(feed: FeedServer, dataDir = newFolder()) {
    this.feed = feed
    this.dataDir = dataDir
    this.folders = foldersIn(dataDir)
  }

  get publisher(): RunningPublisher {
    if (this.#publisher) return this.#publisher
    throw new Error('The publisher does not run.')
  }

  /** Starts the publisher with the templates compiled in a folder; resolves once it serves. */
  async start({ compiled, environment }: { compiled?: string; environment?: Record<string, string> } = {}) {
    const basic = { DATA_DIR: this.dataDir, CMS_URL: this.feed.url }
    this.#publisher = await runPublisher({ ...basic, ...environment }, compiled)
    await this.#publisher.says('网站已在端口')
  }

  /** Ends the publisher as `kill -9` does. */
  async kill(): Promise<void> {
    await this.#publisher?.[Symbol.asyncDispose]()
    this.#publisher = null
  }

  /** Ends the publisher as an operator does. */
  async stop(): Promise<void> {
    this.publisher.child.kill('SIGTERM')
    await this.publisher.ended()
    this.#publisher = null
  }

  /** Leaves a wish to the publisher, as an operator's command does. */
  wish(wish: Wish): void {
    using store = openStore(this.folders.store)
    inTransaction(store, () => makeWish(store, wish))
  }

  /** The number of the release in a state, or null. */
  release(state: ReleaseState): number | null {
    return this.#look((store) => releaseIn(store, state)?.name ?? null)
  }

  /** Resolves once the site has everything that the newsroom published. */
  async settled(): Promise<void> {
    await until(() => this.isSettled(), this.publisher)
  }

  /** Resolves once readers see everything that the newsroom published, whatever else is being made ready. */
  async shown(): Promise<void> {
    await until(() => this.#look((store) => isShown(store, this)) === true, this.publisher)
  }

  /** Whether the publisher has read everything that the newsroom published. */
  hasRead(): boolean {
    return this.#look(cursorOf) === this.feed.newsroom.sequence
  }

  /** Whether the site has everything that the newsroom published, and nothing else to do. */
  isSettled(): boolean {
    return this.#look((store) => isSettled(store, this)) === true
  }

  /** How the release differs from one that is rendered from nothing. */
  async faults(): Promise<string[]> {
    const time = this.#look(recordedTime) ?? ''
    return differences(contentsOf(this.folders.release), await fullRelease(this.feed, time))
  }

  #look<Seen>(look: (store: Store) => Seen): Seen | null {
    if (!existsSync(this.folders.store)) return null
    try {
      using store = openStoreToRead(this.folders.store)
      return look(store)
    } catch {
      return null
    }
  }

  async [Symbol.asyncDispose]() {
    await this.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}

function isSettled(store: Store, site: LivingSite): boolean {
  const isBusy = releaseIn(store, 'building') || readState(store, 'wish') || readState(store, 'wanted')
  return !isBusy && isShown(store, site)
}

function isShown(store: Store, { feed, folders }: LivingSite): boolean {
  const live = releaseIn(store, 'live')
  if (!live || servedRelease(folders) !== live.name || isHeldBack(store)) return false
  return cursorOf(store) === feed.newsroom.sequence && countStale(store, live.name) === 0
}

const isHeldBack = ({ sql }: Store): boolean => sql.get`SELECT 1 AS found FROM held` !== undefined

/** Waits for a process to come so far; throws what it said where it ends first. */
export async function until(condition: () => boolean, { child, said }: RunningPublisher): Promise<void> {
  while (!condition()) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`The publisher ended: ${said()}`)
    await sleep(LOOK)
  }
}
