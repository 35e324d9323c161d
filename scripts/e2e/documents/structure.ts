import { type Filled, type Making, to } from './filled.ts'

/** Units, columns, a studio, a speaker and a topic: what must be public before texts. */
export function structure({ words, media, writers, ids }: Making): Filled[] {
  return [
    { kind: 'units', id: ids.county, fields: { name: words.say('区县总工会'), introduction: words.say('简介') } },
    {
      kind: 'units',
      id: ids.unit,
      fields: { name: words.say('企业工会'), introduction: words.say('简介'), parent: ids.county },
    },
    {
      kind: 'columns',
      id: ids.newsColumn,
      fields: {
        name: words.say('新闻栏目'),
        description: words.say('栏目说明'),
        type: 'news',
        order: 7,
        writers,
      },
    },
    {
      kind: 'columns',
      id: ids.storyColumn,
      fields: {
        name: words.say('故事栏目'),
        description: words.say('栏目说明'),
        type: 'stories',
        order: 8,
        writers,
      },
    },
    {
      kind: 'studios',
      id: ids.studio,
      fields: {
        name: words.say('工作室'),
        leader: ids.profile,
        unit: ids.unit,
        level: 'provincial',
        year: 2018,
        introduction: words.say('工作室简介'),
      },
    },
    {
      kind: 'speakers',
      id: ids.speaker,
      fields: {
        name: words.say('宣讲人'),
        identity: words.say('身份'),
        unit: ids.unit,
        profile: ids.profile,
        subjects: [words.say('宣讲专题'), words.say('宣讲专题')],
      },
    },
    {
      kind: 'topics',
      id: ids.topic,
      fields: {
        title: words.say('专题'),
        introduction: words.say('引言'),
        cover: media.pictures[1],
        items: [to('profiles', ids.profile), to('stories', ids.story)],
      },
    },
  ]
}
