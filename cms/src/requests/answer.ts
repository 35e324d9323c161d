import { handleEndpoints, type SanitizedConfig } from 'payload'

/**
 * Answers a request to /api. Addresses that cannot be decoded are refused here: Payload answers them as its own
 * failure.
 */
export async function answer(
  request: Request,
  { config, key }: { config: Promise<SanitizedConfig> | SanitizedConfig; key?: string },
): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (!isDecodable(pathname)) return refused('地址里有无法识别的字符，请检查地址。', 400)
  return handleEndpoints({ config, payloadInstanceCacheKey: key, request })
}

function isDecodable(pathname: string): boolean {
  try {
    return !/%00/.test(pathname) && Boolean(decodeURIComponent(pathname))
  } catch {
    return false
  }
}

const refused = (message: string, status: number): Response => Response.json({ errors: [{ message }] }, { status })
