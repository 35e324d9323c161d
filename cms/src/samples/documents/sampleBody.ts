import { paragraph } from 'shared/block-builders'
import type { Block } from 'shared/blocks'
import { lexicalFromBlocks } from '../../rich-text/lexicalFromBlocks.ts'
import type { RichText } from '../../rich-text/richText.ts'
import { filmStandIn, idOfStandIn, pictureStandIn } from '../../rich-text/standIns.ts'
import { sampleFilms } from '../content/films.ts'
import type { SampleBody } from '../content/sample.ts'
import { filmFile, sceneCalled } from './media.ts'
import type { SampleMedium } from './sampleDocument.ts'

/** A body as the editor stores it, and the media that it shows. */
export function sampleBody(body: SampleBody): { text: RichText; media: SampleMedium[] } {
  const parts = body.map(partOf)
  return {
    text: lexicalFromBlocks(
      parts.map(({ block }) => block),
      idOfStandIn,
    ),
    media: parts.flatMap(({ media }) => media),
  }
}

interface Part {
  block: Block
  media: readonly SampleMedium[]
}

function partOf(part: SampleBody[number]): Part {
  if (typeof part === 'string') return { block: paragraph(part), media: [] }
  if ('type' in part) return { block: part, media: [] }
  if ('film' in part) return film(part.film)
  const media = ('picture' in part ? [part.picture] : part.gallery).map(sceneCalled)
  const images = media.map(({ id }) => pictureStandIn(id))
  const [image] = images
  return { media, block: 'picture' in part && image ? { type: 'image', image } : { type: 'gallery', images } }
}

function film(key: string): Part {
  const known = sampleFilms[key]
  if (!known) throw new RangeError(`There is no film ${key}.`)
  const { name } = known
  const media = [
    filmFile(`${key}.mp4`, name),
    filmFile(`${key}.vtt`, `${name}的字幕`),
    sceneCalled(known.poster),
  ] as const
  const [moving, captions, poster] = media
  const ids = { film: moving.id, captions: captions.id, poster: poster.id }
  return { media, block: { type: 'video', video: filmStandIn(name, ids) } }
}
