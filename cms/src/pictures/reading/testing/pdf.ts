interface Pdf {
  /** Further entries of the catalogue. */
  catalog?: string
  /** One object more. */
  more?: Buffer
  trailer?: string
}

/** The frame of a PDF. */
export const pdf = ({ catalog = '', more = Buffer.from('null'), trailer = '' }: Pdf = {}): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<</Type/Catalog${catalog}>>\nendobj\n2 0 obj\n`),
    more,
    Buffer.from(`\nendobj\nxref\n0 1\ntrailer<</Root 1 0 R${trailer}>>\nstartxref\n9\n%%EOF\n`),
  ])
