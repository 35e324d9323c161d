const FORWARDING = ['forwarded', 'x-real-ip']
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/**
 * Whether a request was sent on this machine, and not passed on by a proxy for somebody elsewhere. Next itself notes
 * the address of the socket in `x-forwarded-for` where no proxy has.
 */
export function isFromThisMachine({ headers }: { headers: Headers }): boolean {
  const address = headers.get('x-forwarded-for')
  return (address === null || LOOPBACK.includes(address)) && !FORWARDING.some((name) => headers.has(name))
}
