/** Which manuscripts a column (栏目) holds. */
export const COLUMN_TYPES = { news: '新闻栏目', stories: '故事栏目' } as const
export type ColumnType = keyof typeof COLUMN_TYPES
