/** What a row of an imported table becomes, by the columns that its table may have. */
export const COLUMNS = {
  news: [
    '标题',
    '短标题',
    '副题',
    '导语',
    '正文',
    '栏目',
    '专题',
    '人物',
    '来源',
    '来源链接',
    '作者',
    '摄影',
    '责任编辑',
    '关键词',
    '封面',
    '原文日期',
    '原网址',
  ],
  profiles: [
    '姓名',
    '短标题',
    '性别',
    '出生年月',
    '民族',
    '政治面貌',
    '单位',
    '行业',
    '职务/工种',
    '职称/技能等级',
    '荣誉',
    '一句话简介',
    '语录',
    '事迹',
    '绝技绝活',
    '创新成果',
    '专利',
    '创新工作室',
    '师傅',
    '照片',
    '来源',
    '作者',
    '摄影',
    '责任编辑',
    '授权方式',
    '授权日期',
    '授权范围',
    '授权截止',
  ],
} as const

export type TableKind = keyof typeof COLUMNS
export type NewsColumn = (typeof COLUMNS.news)[number]
export type ProfileColumn = (typeof COLUMNS.profiles)[number]

/** The column by which a table is told to be of this kind, and which no row may leave empty. */
export const KEY_COLUMN = { news: '标题', profiles: '姓名' } as const satisfies Record<TableKind, string>

/** The column that holds a long text, as plain text, Markdown or HTML. */
export const TEXT_COLUMN = { news: '正文', profiles: '事迹' } as const satisfies Record<TableKind, string>

/** The column that names a picture file. */
export const PICTURE_COLUMN = { news: '封面', profiles: '照片' } as const satisfies Record<TableKind, string>
