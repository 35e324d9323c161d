import { type Act, choose, isFree, isRooted, manuscripts, nextNumber, of, pages, unusedStructure } from './choosing.ts'

/** Withdrawals, returns and addresses. */
export const COMING_AND_GOING = {
  withdraw: (newsroom, a) => {
    const taken = choose(manuscripts(newsroom), a)
    if (taken) newsroom.withdraw(taken)
  },
  withdrawConsent: (newsroom, a) => {
    const person = choose(of(newsroom, 'profiles'), a)
    if (person) newsroom.withdraw(person, { named: false })
  },
  withdrawNewest: (newsroom, a) => {
    const taken = of(newsroom, choose(['profiles', 'stories', 'news', 'lectures'] as const, a) ?? 'news').at(-1)
    if (taken) newsroom.withdraw(taken)
  },
  withdrawUnused: (newsroom, a) => {
    const taken = choose(unusedStructure(newsroom), a)
    if (taken) newsroom.withdraw(taken)
  },
  republish: (newsroom, a) => {
    const withdrawn = choose(newsroom.withdrawn(), a)
    if (withdrawn && isFree(newsroom, withdrawn) && isRooted(newsroom, withdrawn)) newsroom.publish(withdrawn)
  },
  renameSlug: (newsroom, a, b) => {
    const page = choose(pages(newsroom), a)
    if (page) newsroom.publish({ ...page, slug: `shi-li-gai-ming-${b % 7}-${nextNumber(newsroom)}` })
  },
  takeBackSlug: (newsroom, a, b) => {
    const page = choose(pages(newsroom), a)
    const former = page && choose(slugsAmong(page.aliases), b)
    if (page && former && isFree(newsroom, { ...page, slug: former })) newsroom.publish({ ...page, slug: former })
  },
  swapSlugs: (newsroom, a, b) => {
    const first = choose(pages(newsroom), a)
    const second = choose(
      pages(newsroom).filter(({ kind, id }) => kind === first?.kind && id !== first.id),
      b,
    )
    if (!first || !second) return
    newsroom.publish({ ...first, slug: `shi-li-zhong-zhuan-${nextNumber(newsroom)}` })
    newsroom.publish({ ...second, slug: first.slug })
    newsroom.publish({ ...first, slug: second.slug })
  },
  nameFormerAddress: (newsroom, a) => {
    const page = choose(manuscripts(newsroom), a)
    const former = `/art/shi_li.html?id=${nextNumber(newsroom)}`
    if (page) newsroom.publish({ ...page, aliases: [...page.aliases, former] })
  },
} satisfies Record<string, Act>

const slugsAmong = (aliases: readonly string[]): string[] =>
  aliases.flatMap((alias) => /^\/[a-z]+\/([a-z0-9-]+)\/$/.exec(alias)?.[1] ?? [])
