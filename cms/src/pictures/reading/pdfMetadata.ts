const PACKET = /(<\?xpacket begin=[^>]*\?>)([\s\S]*?)(?=<\?xpacket end=)/g
const REFERENCE = /\/Info\s+(\d+)\s+(\d+)\s+R/g

/**
 * The same PDF without its author, its programs and its dates, each byte at its old place. Signed documents stay as they
 * are: any change would break the seal. What lies compressed is no longer referred to.
 */
export function withoutPdfMetadata(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  if (text.includes('/ByteRange')) return bytes
  const objects = [...text.matchAll(REFERENCE)].map(([, number, generation]) => `${number} ${generation}`)
  const cleaned = objects
    .reduce(blankObject, text)
    .replace(REFERENCE, (reference) => ' '.repeat(reference.length))
    .replace(PACKET, (_, begin, words) => begin + ' '.repeat(words.length))
  return Buffer.from(cleaned, 'latin1')
}

/** An object that nothing refers to may be blank. */
function blankObject(text: string, object: string): string {
  const pattern = new RegExp(String.raw`(?<=(?:^|[\r\n])${object} obj)(\s*<<[\s\S]*?>>\s*)(?=endobj)`, 'g')
  return text.replace(pattern, (words) => `<<${' '.repeat(words.length - 4)}>>`)
}
