import { bodyOf, coverOf } from './bodyOf.ts'
import type { Desk } from './desk.ts'
import type { Draft, DraftOrder } from './draft.ts'
import { day, line, list, webAddress } from './values.ts'

/** A news item from its cells; in a column for stories it becomes a story. */
export async function newsDraft({ title, fields, blocks, pictures }: DraftOrder, desk: Desk): Promise<Draft> {
  const column = line(fields, '栏目') ? await desk.named('columns', line(fields, '栏目')) : null
  const sourceUrl = webAddress(fields, '来源链接')
  const body = bodyOf(blocks, pictures)
  const cover = coverOf(fields.封面?.trim(), pictures)
  return {
    kind: column?.type === 'stories' ? 'stories' : 'news',
    notes: [...cover.notes, ...body.notes],
    data: {
      title,
      shortTitle: line(fields, '短标题'),
      subtitle: line(fields, '副题'),
      lead: line(fields, '导语'),
      body: body.body,
      column: column?.id,
      topics: await desk.ids('topics', list(fields, '专题')),
      profiles: await desk.ids('profiles', list(fields, '人物')),
      origin: sourceUrl ? 'reprint' : 'original',
      source: line(fields, '来源'),
      sourceUrl,
      author: line(fields, '作者'),
      photographer: line(fields, '摄影'),
      editor: line(fields, '责任编辑'),
      keywords: list(fields, '关键词', /[、，,；;\s]/),
      cover: cover.id,
      originalDate: day(fields, '原文日期'),
      originalUrl: webAddress(fields, '原网址'),
    },
  }
}
