import { oneLine, shorten } from 'shared/text'

/** What search engines and shared links show below a title. */
export const description = (text: string, otherwise: string): string => shorten(oneLine(text) || otherwise, 120)
