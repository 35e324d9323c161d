import { placeOf, withoutSpaces } from 'shared/review/anchors'
import { holdersOf } from './formFields.ts'
import type { Remark } from './remarksOf.ts'

/** Brings a passage of the form into view and marks it. Answers whether it is on the screen. */
export function showPassage({ field, quote }: Pick<Remark, 'field' | 'quote'>): boolean {
  return holdersOf(field).some((holder) =>
    holder instanceof HTMLTextAreaElement || holder instanceof HTMLInputElement
      ? showInInput(holder, quote)
      : showInText(holder, quote),
  )
}

function showInInput(input: HTMLTextAreaElement | HTMLInputElement, quote: string): boolean {
  const signs = signsOf([{ node: input, text: input.value }])
  const found = placeIn(signs, quote)
  if (!found) return false
  input.focus()
  input.setSelectionRange(found.first.offset, found.last.offset + found.last.sign.length)
  input.scrollIntoView({ block: 'center' })
  return true
}

function showInText(root: HTMLElement, quote: string): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: { node: Node; text: string }[] = []
  while (walker.nextNode()) texts.push({ node: walker.currentNode, text: walker.currentNode.textContent ?? '' })
  const found = placeIn(signsOf(texts), quote)
  if (!found) return false
  const range = document.createRange()
  range.setStart(found.first.node, found.first.offset)
  range.setEnd(found.last.node, found.last.offset + found.last.sign.length)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  CSS.highlights?.set('remark', new Highlight(range))
  return true
}

interface Sign {
  node: Node
  offset: number
  sign: string
}

/** Every character that is no space, and where it stands. */
const signsOf = (texts: { node: Node; text: string }[]): Sign[] =>
  texts.flatMap(({ node, text }) =>
    Array.from({ length: text.length }, (_, offset) => ({ node, offset, sign: text.charAt(offset) })).filter(
      ({ sign }) => withoutSpaces(sign) !== '',
    ),
  )

function placeIn(signs: readonly Sign[], quote: string): { first: Sign; last: Sign } | null {
  const place = placeOf(signs.map(({ sign }) => sign).join(''), { quote, before: '', after: '', start: 0 })
  const [first, last] = place ? [signs[place.start], signs[place.end - 1]] : []
  return first && last ? { first, last } : null
}
