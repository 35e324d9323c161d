/** What the newsroom publishes, declared once. The keys are collection slugs, publication kinds and first path segments. */
export const MANUSCRIPT_KINDS = ['profiles', 'stories', 'lectures', 'news'] as const
export const STRUCTURE_KINDS = ['units', 'columns', 'topics', 'studios', 'speakers'] as const
export const GLOBAL_KINDS = ['settings', 'navigation', 'home'] as const
export const PAGE_KINDS = [...MANUSCRIPT_KINDS, ...STRUCTURE_KINDS] as const
export const KINDS = [...PAGE_KINDS, ...GLOBAL_KINDS] as const

export type ManuscriptKind = (typeof MANUSCRIPT_KINDS)[number]
export type PageKind = (typeof PAGE_KINDS)[number]
export type GlobalKind = (typeof GLOBAL_KINDS)[number]
export type Kind = (typeof KINDS)[number]

/** The glossary: the one Chinese name of each kind, as editors and readers see it. */
export const KIND_LABELS: Record<Kind, string> = {
  profiles: '劳模风采',
  stories: '工匠故事',
  lectures: '宣讲预告',
  news: '新闻稿件',
  units: '单位',
  columns: '栏目',
  topics: '专题',
  studios: '创新工作室',
  speakers: '宣讲骨干',
  settings: '网站设置',
  navigation: '导航',
  home: '首页',
}

/** Globals have no row of their own; their publications carry these ids. */
export const GLOBAL_IDS: Record<GlobalKind, string> = {
  settings: '00000000-0000-4000-8000-000000000001',
  navigation: '00000000-0000-4000-8000-000000000002',
  home: '00000000-0000-4000-8000-000000000003',
}

export const isManuscriptKind = (kind: string): kind is ManuscriptKind =>
  (MANUSCRIPT_KINDS as readonly string[]).includes(kind)

export const isPageKind = (kind: string): kind is PageKind => (PAGE_KINDS as readonly string[]).includes(kind)

export const isGlobalKind = (kind: string): kind is GlobalKind => (GLOBAL_KINDS as readonly string[]).includes(kind)
