import { XmlDocument, XmlParseError } from 'libxml2-wasm'
import { Fault } from './fault.ts'

/** Lets `read` look at a document, whose memory no collector would free. Throws where it is not well-formed. */
export function readXml<Result>(text: string, read: (document: XmlDocument) => Result): Result {
  using document = parse(text)
  return read(document)
}

function parse(text: string): XmlDocument {
  try {
    return XmlDocument.fromString(text)
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error
    const [detail] = error.details
    throw new Fault(`第 ${detail?.line} 行第 ${detail?.col} 列的 XML 有误（${detail?.message.trim()}）`)
  }
}
