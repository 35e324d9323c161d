/** Who stands behind every sample. */
export const BYLINE = { source: '示例市总工会', author: '示例通讯员', editor: '示例编辑' }
