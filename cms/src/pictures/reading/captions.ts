import { RefusedFile } from './refusedFile.ts'

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const TIMING = new RegExp(String.raw`^${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t]+(.*))?$`)
const SETTING =
  /^(?:vertical:(?:rl|lr)|line:-?[\d.]+%?(?:,(?:start|center|end))?|position:[\d.]+%(?:,[a-z-]+)?|size:[\d.]+%|align:(?:start|center|end|left|right))$/
const TAG = /^<(?:\/?(?:b|i|u|c|v|ruby|rt)(?:[.\s][^<>]*)?|(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})>$/
const LONE = /<(?![A-Za-z/!?]|(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}>)/g

/**
 * The captions that readers get: cues alone, written anew. Notes are the editors' own, styles and regions are left to
 * the site.
 */
export function readCaptions(bytes: Uint8Array): string {
  const [header = '', ...blocks] = blocksOf(textOf(bytes))
  if (!/^WEBVTT(?:[ \t].*)?$/.test(header.split('\n')[0] ?? '') || header.includes('-->')) {
    throw new RefusedFile('字幕文件的第一行应是 WEBVTT，后面空一行。请用字幕软件导出为 WebVTT（.vtt）后再上传。')
  }
  const cues = blocks.filter((block) => !/^(?:NOTE|STYLE|REGION)(?:[ \t]|\n|$)/.test(block)).map(cueOf)
  if (cues.length === 0) throw new RefusedFile('字幕文件里没有一条字幕。请检查是否导出完整，再上传。')
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new RefusedFile('字幕文件不是 UTF-8 编码。请另存为 UTF-8 后再上传。', { cause })
  }
}

const blocksOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter(Boolean)

function cueOf(block: string, index: number): string {
  const place = `第 ${index + 1} 条字幕`
  const lines = block.split('\n')
  const [timing = '', ...spoken] = lines[0]?.includes('-->') ? lines : lines.slice(1)
  const words = spoken.map(escaped)
  const parts = TIMING.exec(timing)
  if (!parts) {
    throw new RefusedFile(`${place}的时间写法不对，应是 00:00:01.000 --> 00:00:04.000 这样。请改正后再上传。`)
  }
  if (seconds(parts.slice(5, 9)) <= seconds(parts.slice(1, 5))) {
    throw new RefusedFile(`${place}的结束时间不晚于开始时间。请改正后再上传。`)
  }
  for (const line of words) checkWords(line, place)
  const settings = (parts[9] ?? '').split(/[ \t]+/).filter((setting) => SETTING.test(setting))
  return [
    [
      timing
        .split(/[ \t]+/)
        .slice(0, 3)
        .join(' '),
      ...settings,
    ].join(' '),
    ...words,
  ].join('\n')
}

const seconds = ([hours = '0', minutes = '0', whole = '0', parts = '0']: (string | undefined)[]): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(parts) / 1000

/** A `<` that begins no tag, as in `3 < 5`. */
const escaped = (line: string): string => line.replace(LONE, '&lt;')

function checkWords(line: string, place: string): void {
  const hasControls = /(?!\t)\p{Cc}/u.test(line)
  const isOdd = (line.match(/<[^>]*>?/g) ?? []).some((tag) => !TAG.test(tag))
  if (hasControls || isOdd || line.includes('-->')) {
    throw new RefusedFile(`${place}里有网站不支持的代码或控制字符。请只留文字，最多用加粗、斜体和下划线，再上传。`)
  }
}
