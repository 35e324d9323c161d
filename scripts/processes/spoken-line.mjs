/**
 * What a line of a child's output says to people: the message, where the line is a record for machines. Control
 * characters that a message quotes do nothing to the terminal.
 * @param {string} line
 */
export const spokenLine = (line) => (messageIn(line) ?? line).replace(/\p{Cc}+/gu, ' ').trim()

/**
 * @param {string} line
 * @returns {string | undefined}
 */
function messageIn(line) {
  if (!line.startsWith('{')) return undefined
  try {
    const { message } = JSON.parse(line)
    return typeof message === 'string' ? message : undefined
  } catch {
    return undefined
  }
}
