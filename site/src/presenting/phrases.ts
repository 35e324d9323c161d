const LONGEST_PHRASE = 12

/**
 * Whether a headline may be broken at its punctuation alone, which keeps names and words whole: there is some, and no
 * phrase between is too long for a line on a phone.
 */
export function breaksAtPunctuation(headline: string): boolean {
  const phrases = headline.split(/(?<=[，：；、！？。 　）])/u)
  return phrases.length > 1 && phrases.every((phrase) => [...phrase].length <= LONGEST_PHRASE)
}
