import crypto from 'node:crypto'

type Hash = typeof crypto.pbkdf2

const { pbkdf2 } = crypto

/** The random passwords of tests need no hashing that holds out against guessing, which would be a good part of the work. */
const hashOnce: Hash = (password, salt, _, ...rest) => pbkdf2(password, salt, 1, ...rest)

Object.assign(crypto, { pbkdf2: hashOnce })
