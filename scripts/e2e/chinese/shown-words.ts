/// <reference lib="dom" />

/** One piece of text that somebody at the page sees, or hears from a screen reader. */
export interface ShownText {
  text: string
  /** Where it stands: `text`, `title of the page`, or the attribute. */
  place: string
}

/** Runs in the browser: everything that the open page says, in words, labels, hints and its title. */
export function shownWords(): ShownText[] {
  const SPOKEN = [
    'placeholder',
    'title',
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
  ]
  /** Not for the eye, what is being written, and addresses of pages. */
  const SILENT = 'script, style, noscript, template, [contenteditable="true"], .cell-slug'
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) || element.matches('option, optgroup')

  const found: ShownText[] = [{ text: document.title, place: 'title of the page' }]
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim()
    if (text && parent && !parent.closest(SILENT) && isShown(parent))
      found.push({ text, place: parent.className || parent.tagName })
  }
  for (const element of Array.from(document.querySelectorAll('*'))) {
    for (const name of SPOKEN) {
      const text = element.getAttribute(name)?.trim()
      if (text && isShown(element)) found.push({ text, place: `${name} of ${element.className || element.tagName}` })
    }
    for (const id of element.getAttribute('aria-describedby')?.split(' ') ?? []) {
      const text = document.getElementById(id)?.textContent?.trim()
      if (text) found.push({ text, place: 'description' })
    }
  }
  return found
}
