import type { Image, Video } from 'shared/parts'
import type { Medium } from '../pictures/medium.ts'

/**
 * Media of a text that was not written in the editor: of each nothing but the id of its document is stored. The rest is
 * read from the document when the text is published.
 */
export const pictureStandIn = (id: string): Image => ({
  alt: id,
  caption: '',
  credit: '',
  focal: { x: 50, y: 50 },
  colour: '#000000',
  renditions: [],
})

export const filmStandIn = (name: string, ids: { film: string; captions: string; poster: string }): Video => ({
  name,
  hash: ids.film,
  type: 'video/mp4',
  bytes: 0,
  captions: { hash: ids.captions, type: 'text/vtt', bytes: 0 },
  poster: pictureStandIn(ids.poster),
})

/** The id of the document behind a stand-in, as `lexicalFromBlocks` asks for it. */
export const idOfStandIn = (medium: Medium): string => ('hash' in medium ? medium.hash : medium.alt)
