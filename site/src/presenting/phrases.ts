const LONGEST_PHRASE = 12
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/**
 * The pieces of a headline between which, besides at its punctuation, a line may end. Chinese leaves no space between
 * words, so a browser breaks within them. A headline of short phrases ends its lines at punctuation alone, which keeps
 * names whole as well; any other may end them before a word of two characters or more: single ones are particles, which
 * belong to what precedes them, or parts of a name that no dictionary knows.
 */
export function piecesOf(headline: string): string[] {
  if (breaksAtPunctuation(headline)) return [headline]
  const pieces: string[] = []
  let afterWord = false
  for (const { segment, isWordLike = false } of segmenter.segment(headline)) {
    const begins = afterWord && isWordLike && [...segment].length > 1
    if (begins || pieces.length === 0) pieces.push(segment)
    else pieces.push(`${pieces.pop()}${segment}`)
    afterWord = isWordLike
  }
  return pieces
}

function breaksAtPunctuation(headline: string): boolean {
  const phrases = headline.split(/(?<=[，：；、！？。 　])/u)
  return phrases.length > 1 && phrases.every((phrase) => [...phrase].length <= LONGEST_PHRASE)
}
