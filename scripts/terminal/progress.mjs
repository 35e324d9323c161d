const LINE_EVERY = 15

/**
 * Does one long step and shows that it goes on: elapsed seconds on a terminal, plain lines elsewhere. All of it goes
 * to standard error, so that standard output carries results alone.
 * @template T
 * @param {string} title
 * @param {(detail: (text: string) => void) => Promise<T>} work may tell what it is doing right now
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const line = process.stderr.isTTY ? new LiveLine(title) : new PlainLines(title)
  try {
    const result = await work((text) => line.tell(text))
    line.end('完成')
    return result
  } catch (error) {
    line.end('未完成')
    throw error
  }
}

class Stopwatch {
  started = Date.now()

  get seconds() {
    return Math.round((Date.now() - this.started) / 1000)
  }
}

class LiveLine extends Stopwatch {
  detail = ''

  /** @param {string} title */
  constructor(title) {
    super()
    this.title = title
    this.draw()
    this.timer = setInterval(() => this.draw(), 1000)
  }

  /** @param {string} text */
  tell(text) {
    this.detail = text
  }

  draw() {
    const room = Math.max(20, (process.stderr.columns ?? 80) - 2 * this.title.length - 20)
    this.write(`… ${this.title}（已用 ${this.seconds} 秒）${this.detail.slice(0, room / 2)}`)
  }

  /** @param {string} outcome */
  end(outcome) {
    clearInterval(this.timer)
    this.write(`${outcome === '完成' ? '✓' : '✗'} ${this.title}：${outcome}（${this.seconds} 秒）\n`)
  }

  /** @param {string} text */
  write(text) {
    process.stderr.write(`\r\u001b[2K${text}`)
  }
}

class PlainLines extends Stopwatch {
  detail = ''

  /** @param {string} title */
  constructor(title) {
    super()
    this.title = title
    console.error(`${title}……`)
    this.timer = setInterval(
      () => console.error(`${title}：已用 ${this.seconds} 秒 ${this.detail}`.trimEnd()),
      LINE_EVERY * 1000,
    )
  }

  /** @param {string} text */
  tell(text) {
    this.detail = text
  }

  /** @param {string} outcome */
  end(outcome) {
    clearInterval(this.timer)
    console.error(`${this.title}：${outcome}（${this.seconds} 秒）`)
  }
}

/**
 * Shows a line at once, also while a step is drawing its own.
 * @param {string} text
 */
export function say(text) {
  console.error(process.stderr.isTTY ? `\r\u001b[2K${text}` : text)
}
