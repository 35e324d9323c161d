/** That a page cannot be shown, in a sentence. Its content or its template is at fault, and neither disk nor store. */
export class PageFault extends Error {
  readonly path: string

  constructor(path: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.path = path
  }
}

/** Whether the disk or the store failed, and not the page: other codes of Node hold an underscore. */
export const isOfSystem = (error: unknown): boolean =>
  error instanceof Error && ('errcode' in error || ('code' in error && /^E[A-Z0-9]+$/.test(String(error.code))))
