'use client'

import { type ReactNode, useEffect } from 'react'
import { fileWords, spokenChinese } from './spokenWords.ts'

const ATTRIBUTES = ['aria-label', 'aria-roledescription', 'title', 'placeholder']
/** Where libraries put words of their own: what only screen readers say, captions, and what was inserted into a body. */
const REGIONS = [
  '[aria-live]',
  '[id^="DndDescribedBy"]',
  '[id^="_r_" i][style*="display"]',
  '.field-label',
  '.react-datepicker-time__header',
  '.react-datepicker__navigation',
  '.lexical-unknown-diff',
  '.document-locked__content',
  '.edit-upload__input',
  '.live-preview-toolbar',
  '.popup__content',
].join()
const FILES = [
  '.file-meta__size-type',
  '.upload-relationship-details__meta',
  '.upload-diff__meta',
  '.lexical-upload-diff__meta',
].join()
/** A checkbox has a label; its title is the name of its field. */
const NAMELESS = 'input[type="checkbox"][title]'

/** Payload names its windows by their keys, e.g. `confirm-delete-many-docs`. */
const WINDOW = { selector: '.payload__modal-item', name: '弹出窗口' }

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
  if (element.matches(WINDOW.selector)) nameWindow(element)
  for (const name of ATTRIBUTES) {
    const chinese = spokenChinese(element.getAttribute(name) ?? '')
    if (chinese) element.setAttribute(name, chinese)
  }
}

function nameWindow(element: Element): void {
  if (element.getAttribute('aria-label') !== WINDOW.name) element.setAttribute('aria-label', WINDOW.name)
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
