/** An instant from Shanghai's clock. */
export const at = (day: string, clock: string): string => new Date(`${day}T${clock}:00+08:00`).toISOString()
