import { type Encoding, VARIANTS } from '../page-files.ts'

/** The encodings that a client accepts, best first; RFC 9110 § 12.5.3. */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  const accepted = new Set<string>()
  const refused = new Set<string>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    ;(isRefused ? refused : accepted).add(name)
  }
  const encodings = Object.keys(VARIANTS) as Encoding[]
  return encodings.filter((encoding) => !refused.has(encoding) && (accepted.has(encoding) || accepted.has('*')))
}
