'use client'

import { type ReactNode, useEffect } from 'react'
import { fileWords, spokenChinese } from './spokenWords.ts'

const ATTRIBUTES = ['aria-label', 'aria-roledescription', 'title', 'placeholder']
/** Where libraries put what only screen readers say, a caption of theirs, and since when somebody else edits. */
const REGIONS =
  '[aria-live], [id^="DndDescribedBy"], .react-datepicker-time__header, .react-datepicker__navigation, .document-locked__content'
const FILES = '.file-meta__size-type, .upload-relationship-details__meta'
/** A checkbox has a label; its title is the name of its field. */
const NAMELESS = 'input[type="checkbox"][title]'

/** Says in Chinese what libraries of the admin say in English and let nobody set, as soon as they say it. */
export function SpokenChinese({ children }: { children: ReactNode }) {
  useEffect(() => {
    translateWithin(document.body)
    const observer = new MutationObserver((changes) => changes.forEach(translateChange))
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    })
    return () => observer.disconnect()
  }, [])
  return children
}

function translateChange({ type, target, addedNodes }: MutationRecord): void {
  if (type === 'attributes') translateAttributes(target as Element)
  if (type === 'characterData') translateText(target)
  for (const node of addedNodes) {
    if (node instanceof Element) translateWithin(node)
    else translateText(node)
  }
}

function translateWithin(root: Element): void {
  translateAttributes(root)
  for (const element of root.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join())) {
    translateAttributes(element)
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) translateText(text)
}

function translateAttributes(element: Element): void {
  if (element.matches(NAMELESS)) element.removeAttribute('title')
  for (const name of ATTRIBUTES) {
    const chinese = spokenChinese(element.getAttribute(name) ?? '')
    if (chinese) element.setAttribute(name, chinese)
  }
}

function translateText(node: Node): void {
  const said = node.nodeValue ?? ''
  const chinese = wordsAt(node.parentElement, said)
  if (chinese && chinese !== said) node.nodeValue = chinese
}

function wordsAt(element: Element | null, said: string): string | null {
  if (element?.closest(REGIONS)) return spokenChinese(said)
  return element?.closest(FILES) ? fileWords(said) : null
}
