import { type Act, articles, choose, columnsFor, idOrNull, idsOf, manuscripts, of, toReference } from './choosing.ts'

/** As many columns as fill every place of the home page. */
const MOST_COLUMNS = 6

/** Who belongs to whom, and what the site's own pages show. */
export const RELATING = {
  moveColumn: (newsroom, a, b) => {
    const article = choose(articles(newsroom), a)
    const column = article && choose(columnsFor(newsroom, article.kind), b)
    if (article && column) newsroom.publish({ ...article, column: column.id })
  },
  moveUnit: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    if (profile) newsroom.publish({ ...profile, unit: idOrNull(newsroom, 'units', b) })
  },
  moveStory: (newsroom, a, b) => {
    const story = choose(of(newsroom, 'stories'), a)
    if (story) newsroom.publish({ ...story, units: idsOf(newsroom, 'units', b) })
  },
  moveUnitBelow: (newsroom, a, b) => {
    const unit = choose(of(newsroom, 'units'), a)
    if (unit) newsroom.publish({ ...unit, parent: idOrNull(newsroom, 'units', b) })
  },
  nameMasters: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    const masters = idsOf(newsroom, 'profiles', b).filter((id) => id !== profile?.id)
    if (profile) newsroom.publish({ ...profile, masters })
  },
  relateInstead: (newsroom, a) => {
    const apprentice = choose(
      of(newsroom, 'profiles').filter(({ masters }) => masters.length > 0),
      a,
    )
    if (!apprentice) return
    const related = apprentice.masters.map((id) => ({ kind: 'profiles' as const, id }))
    newsroom.publish({ ...apprentice, masters: [], related })
  },
  joinStudio: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    if (profile) newsroom.publish({ ...profile, studio: idOrNull(newsroom, 'studios', b) })
  },
  leadStudio: (newsroom, a, b) => {
    const studio = choose(of(newsroom, 'studios'), a)
    if (studio) newsroom.publish({ ...studio, leader: idOrNull(newsroom, 'profiles', b) })
  },
  linkSpeaker: (newsroom, a, b) => {
    const speaker = choose(of(newsroom, 'speakers'), a)
    if (speaker) newsroom.publish({ ...speaker, profile: idOrNull(newsroom, 'profiles', b) })
  },
  changeSpeakers: (newsroom, a, b) => {
    const lecture = choose(of(newsroom, 'lectures'), a)
    const speakers = [...new Set([...idsOf(newsroom, 'speakers', a), ...idsOf(newsroom, 'speakers', b)])]
    if (lecture) newsroom.publish({ ...lecture, speakers })
  },
  recap: (newsroom, a, b) => {
    const lecture = choose(of(newsroom, 'lectures'), a)
    if (lecture) newsroom.publish({ ...lecture, recaps: idsOf(newsroom, 'news', b) })
  },
  nameTopics: (newsroom, a, b) => {
    const article = choose(articles(newsroom), a)
    const topics = [...new Set([...idsOf(newsroom, 'topics', a), ...idsOf(newsroom, 'topics', b)])]
    if (article) newsroom.publish({ ...article, topics })
  },
  reorderTopic: (newsroom, a, b) => {
    const topic = choose(of(newsroom, 'topics'), a)
    const added = choose(articles(newsroom), b)
    if (!topic || !added) return
    const others = topic.items.filter(({ id }) => id !== added.id).slice(0, 5)
    newsroom.publish({ ...topic, items: [toReference(added), ...others] })
  },
  changeHome: (newsroom, a, b) => {
    const [home] = of(newsroom, 'home')
    const lead = choose(articles(newsroom), a)
    const columns = of(newsroom, 'columns')
    const recommended = [a + 1, b].flatMap((number) => choose(manuscripts(newsroom), number) ?? [])
    if (!home) return
    newsroom.publish({
      ...home,
      lead: lead ? toReference(lead) : null,
      recommended: [...new Map(recommended.map((item) => [item.id, toReference(item)])).values()],
      columns: columns.slice(0, b % (MOST_COLUMNS + 1)).map(({ id }) => id),
      topics: idsOf(newsroom, 'topics', b),
    })
  },
  changeNavigation: (newsroom, a) => {
    const [navigation] = of(newsroom, 'navigation')
    const column = choose(of(newsroom, 'columns'), a)
    if (!navigation || !column) return
    const items = [...navigation.items.slice(0, 4), { label: '示例栏目', to: toReference(column) }]
    newsroom.publish({ ...navigation, items })
  },
} satisfies Record<string, Act>
