import type { FormerAddress } from './former-addresses.ts'

/**
 * The lines of an nginx `map` from an address, as it is requested, to where it leads, or to 1 where it is gone. Nginx
 * looks addresses up whatever their capitals, and refuses the whole configuration where two come to the same: those it
 * is given as expressions, which do tell capitals apart.
 */
export function mapLines(addresses: readonly FormerAddress[], gone: boolean): string[] {
  const alike = Map.groupBy(addresses, ({ address }) => address.toLowerCase())
  return addresses
    .filter(({ to }) => (to === null) === gone)
    .map(({ address, to }) => {
      const isOnly = alike.get(address.toLowerCase())?.length === 1
      return `${quoted(isOnly ? address : `~^${literal(address)}$`)} ${to ?? '1'};\n`
    })
}

/** An expression that means these very characters. */
const literal = (address: string): string => address.replace(/[^\w/-]/g, '\\$&')

/** A word of nginx's configuration. Between quotes nothing but a quote and a backslash has a meaning. */
const quoted = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`
