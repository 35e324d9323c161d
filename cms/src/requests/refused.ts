/** An error in Payload's own shape, which the admin shows as it is. */
export const refused = (message: string, status: number): Response =>
  Response.json({ errors: [{ message }] }, { status })
