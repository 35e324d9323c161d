import { expect, test } from 'vitest'
import { fileWords, spokenChinese } from './spokenWords.ts'

test.each([
  ['Notifications alt+T', '通知'],
  ['option 示例市钢铁厂, selected.', '已选：示例市钢铁厂。'],
  ['56 results available.', '共 56 项可选。'],
  ['Choose 2026年11月22日 星期日', '选择2026年11月22日 星期日'],
  ['Choose 十一月 2026', '选择2026年十一月'],
  ['month  十一月, 2026', '2026年十一月'],
  [' Select is focused ,type to refine list, press Down to open the menu, ', '可以输入文字筛选，按向下键打开选项。'],
  ['Use Up and Down to choose options, press Escape to exit', '按上下方向键选择，按回车键确定，按 Esc 键关闭。'],
  [
    'Use left and right to toggle between focused values, press Backspace to remove',
    '按左右方向键在已选项之间移动，按 Backspace 键移除。',
  ],
  ['Edit 林守拙', '编辑林守拙'],
  ['Close toast', '关闭通知'],
  ['pullQuote ', '重点引语'],
])('%j is said as %j', (english, chinese) => expect(spokenChinese(english)).toBe(chinese))

test.each(['', '通知', '保存草稿', 'Editor', '示例 <b>Time</b>', 'constructor'])('%j is left alone', (text) =>
  expect(spokenChinese(text)).toBe(null),
)

test('the format of a file has the name that editors know', () => {
  expect(fileWords('24KB — 1280x853 — image/png')).toBe('24KB — 1280×853 — PNG')
  expect(fileWords('x')).toBe('×')
  expect(fileWords('303 bytes - application/pdf')).toBe('303 字节 - PDF')
  expect(fileWords('示例.pdf')).toBe('示例.pdf')
})
