import { Problem } from '../problem.mjs'

/** To whoever has the wrong token, the door does not exist. */
const UNKNOWN_ADDRESS = '没有这个地址。'

/** What the CMS will not do, and why, in its own words. */
export class Refused extends Problem {}

/** The operator's door of the CMS, for whoever may read the secrets of this machine. */
export class Operator {
  /**
   * @param {string} url of the CMS
   * @param {string} token
   */
  constructor(url, token) {
    this.url = url
    this.token = token
  }

  /**
   * Posts JSON to an operator's endpoint and returns what it answers; its refusals and failures become problems.
   * @param {string} path below /api/operator
   * @param {unknown} body
   */
  async post(path, body) {
    const { status, text } = await this.#send(path, body)
    if (status < 300) return JSON.parse(text)
    const message = refusal(status, text)
    throw status === 400 ? new Refused(message) : new Problem(message)
  }

  /**
   * @param {string} path
   * @param {unknown} body
   */
  async #send(path, body) {
    try {
      const response = await fetch(`${this.url}/api/operator${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: response.status, text: await response.text() }
    } catch (error) {
      throw new Problem(`和采编系统的连接中断了（${causeOf(error)}）。请确认它正在运行，再运行一次同样的命令。`)
    }
  }
}

/** @param {unknown} error */
const causeOf = (error) => {
  const { cause = error } = /** @type {{ cause?: unknown }} */ (error)
  return cause instanceof Error ? cause.message : String(cause)
}

/**
 * @param {number} status
 * @param {string} text
 */
function refusal(status, text) {
  const message = messageIn(text)
  if (!message) return `采编系统给出了意外的回答（${status}）：${text.slice(0, 500)}`
  if (message === UNKNOWN_ADDRESS)
    return '采编系统不接受这里的 OPERATOR_TOKEN。请在它所在的电脑上、用同一个 DATA_DIR 运行这条命令。'
  return message
}

/** @param {string} text */
function messageIn(text) {
  try {
    return JSON.parse(text)
      .errors.map((/** @type {{ message: string }} */ { message }) => message)
      .join('\n')
  } catch {
    return null
  }
}
