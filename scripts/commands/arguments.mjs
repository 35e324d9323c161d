import { parseArgs } from 'node:util'
import { UsageProblem } from '../problem.mjs'

/**
 * Refuses every argument.
 * @param {string[]} args
 * @param {string} usage
 */
export function noArguments(args, usage) {
  if (args.length > 0) throw new UsageProblem(`这个命令不接受参数“${args.join(' ')}”。`, usage)
}

/**
 * Options and positional arguments; an unknown option is refused.
 * @template {import('node:util').ParseArgsConfig['options']} Options
 * @param {string[]} args
 * @param {Options} options
 * @param {string} usage
 */
export function readArguments(args, options, usage) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    throw new UsageProblem(`参数不正确：${args.join(' ')}。`, usage)
  }
}

/**
 * @param {string | undefined} value
 * @param {{ name: string, usage: string }} options
 */
export function positiveInteger(value, { name, usage }) {
  if (value && /^[1-9]\d{0,6}$/.test(value)) return Number(value)
  throw new UsageProblem(`${name} 应为正整数，收到的是“${value ?? ''}”。`, usage)
}
