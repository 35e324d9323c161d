/** The editor's words, where Payload's own Chinese is stiff or says something else here. */
export const wording = {
  zh: {
    lexical: {
      general: {
        placeholder: '在这里写正文。输入“/”可以插入图片、表格、图集、视频等。',
        slashMenuBasicGroupLabel: '段落与插入',
        slashMenuListGroupLabel: '列表',
        toolbarItemsActive: '{{count}} 种格式',
      },
      blockquote: { label: '引文' },
      blocks: { label: '图集、视频、引语' },
      heading: { label: '{{headingLevel}} 级标题' },
      orderedList: { label: '编号列表' },
      paragraph: { label: '正文段落', label2: '正文段落' },
      unorderedList: { label: '项目符号列表' },
      upload: { label: '图片或 PDF 附件' },
    },
  },
}
