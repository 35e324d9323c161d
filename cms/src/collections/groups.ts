/** Headings of the admin's navigation. */
export const GROUPS = { manuscripts: '稿件', structure: '栏目与单位', site: '网站', system: '系统' } as const
