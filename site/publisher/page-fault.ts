/** That a page cannot be shown, in a sentence. Its content or its template is at fault, and neither disk nor store. */
export class PageFault extends Error {
  readonly path: string

  constructor(path: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.path = path
  }
}
