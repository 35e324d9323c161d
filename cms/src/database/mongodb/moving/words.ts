import { isSame } from './digest.ts'
import type { Compared, Moved } from './move.ts'

/** What the terminal shows of a move. */
export function wordsOf({ compared, files, isWhole }: Moved): string {
  const lines = compared.filter(({ from, to }) => from.count + to.count > 0).map(lineOf)
  return [
    '来源条数  目标条数  内容指纹  类别',
    ...lines,
    `文件 ${files.count} 个，${files.broken.length === 0 ? '都在，内容无误' : `有 ${files.broken.length} 个缺失或损坏：${files.broken.join('、')}`}。`,
    isWhole
      ? '已全部搬到 MongoDB，逐条核对一致。文件仍在原来的数据文件夹里，不用搬；原来的 SQLite 文件没有改动，可作备份。'
      : '核对没有通过，采编系统不会在这个目标数据库上启动。请删除目标数据库，排除上面的问题，再重新运行；来源没有改动。',
  ].join('\n')
}

function lineOf({ label, from, to }: Compared): string {
  const [counted, found] = [from, to].map(({ count }) => String(count).padStart(8))
  return `${counted}  ${found}  ${isSame(from, to) ? '    一致' : '  不一致'}  ${label}`
}
