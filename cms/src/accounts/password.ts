import { randomInt } from 'node:crypto'

/** Letters and digits that nobody confuses when reading them out. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Four groups of five characters: 100 bits, and still easy to type. */
export const newPassword = (): string => Array.from({ length: 4 }, group).join('-')

const group = (): string => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
