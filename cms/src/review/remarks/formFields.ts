/** The field of the form around an element, by its name in the document; null outside of the form. */
export function fieldAround(element: Element): string | null {
  const wrapper = element.closest('.field-type')
  if (!wrapper || element.closest('.review-panel')) return null
  const named =
    wrapper.querySelector('[id^="field-"]')?.id ??
    wrapper.querySelector<HTMLLabelElement>('label[for^="field-"]')?.htmlFor
  const [name = ''] = (named ?? '').replace(/^field-/, '').split('__')
  return name || null
}

/** The elements on the screen that hold the words of a field. */
export const holdersOf = (field: string): HTMLElement[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      '.field-type textarea, .field-type input[type="text"], .field-type [contenteditable]',
    ),
  ].filter((element) => fieldAround(element) === field)
