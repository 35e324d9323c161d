import type { Payload } from 'payload'
import type { SampleDocument, SampleMedium } from './documents/sampleDocument.ts'
import { storeSampleMedium } from './storeDocument.ts'

/** One is drawn here while another is read by the process that reads uploads. */
const LANES = 2

/** The media that documents show, once each. */
export const mediaOf = (documents: readonly SampleDocument[]): SampleMedium[] => [
  ...new Map(documents.flatMap(({ media }) => media).map((medium) => [medium.id, medium])).values(),
]

/** Stores media, two at a time. Where one fails no other is begun, and none is at work when this ends. */
export async function storeMedia(
  payload: Payload,
  media: readonly SampleMedium[],
  report: (medium: SampleMedium) => void,
): Promise<void> {
  const waiting = [...media]
  const lane = async () => {
    for (let medium = waiting.shift(); medium; medium = waiting.shift()) {
      report(medium)
      await storeSampleMedium(payload, medium)
    }
  }
  const stop = (error: unknown): never => {
    waiting.length = 0
    throw error
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => lane().catch(stop)))
  const failed = lanes.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
