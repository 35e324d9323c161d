/** A problem that the person at the terminal can solve: the message is a full sentence, shown without a stack. */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The command was called with arguments that it does not know; `usage` shows how it is called. */
export class UsageProblem extends Problem {
  /**
   * @param {string} message
   * @param {string} usage
   */
  constructor(message, usage) {
    super(`${message}\n用法：${usage}`, 2)
  }
}
