import { shorten } from 'shared/text'

const MAX_TITLE = 100

/** The title of a notice: its first line where that reads like one, else the file's name, said in the report. */
export function titleFrom(line: string, filename: string) {
  if (line && [...line].length <= MAX_TITLE && !/[。；]$/.test(line))
    return { title: line, isFirstLine: true, report: [] }
  const name = filename.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  const title = shorten(name, MAX_TITLE) || '未命名稿件'
  return { title, isFirstLine: false, report: [`第一行像是正文，不像标题；标题暂用文件名“${title}”，请修改。`] }
}
