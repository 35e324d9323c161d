/** What a page answers where its address names nothing: the server then shows its own page for that. */
export const missing = (): Response => new Response(null, { status: 404 })

/** The range in an address, or 0, which no range has. */
export const rangeIn = (segment: string | undefined): number =>
  /^[1-9]\d{0,8}$/.test(segment ?? '') ? Number(segment) : 0
