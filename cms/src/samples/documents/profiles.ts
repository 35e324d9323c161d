import { CONSENT_SCOPES } from 'shared/consent'
import { HONOURS, type HonourLevel } from 'shared/honours'
import { isoDay } from 'shared/shanghai'
import type { SampleHonour, SampleProfile } from '../content/sample.ts'
import { BYLINE } from './byline.ts'
import { portraitOf, sceneCalled } from './media.ts'
import { sampleBody } from './sampleBody.ts'
import { idsOf, publishedOn, type SampleDocument } from './sampleDocument.ts'
import { sampleId } from './sampleId.ts'

const GRANTORS: Record<HonourLevel, string> = {
  national: '国家级表彰（示例）',
  provincial: '省人民政府（示例）',
  municipal: '示例市人民政府',
  industry: '示例市行业联合会',
}

/** Everybody was asked before the newsroom opened. */
const ASKED = '2026-04-20'

export function profile(sample: SampleProfile, index: number): SampleDocument {
  const { key, date, alt, deeds, honours, unit, born, studio, masters, gallery = [], consent, ...words } = sample
  const portrait = portraitOf({ key, name: words.name, alt })
  const pictures = gallery.map(sceneCalled)
  const body = sampleBody(deeds)
  return {
    kind: 'profiles',
    id: sampleId('profiles', key),
    name: words.name,
    at: publishedOn(date, 'profiles', index),
    media: [portrait, ...pictures, ...body.media],
    data: {
      ...BYLINE,
      ethnicity: 'HA',
      ...words,
      birthMonth: noon(`${born}-01`),
      unit: sampleId('units', unit),
      honours: honours.map(honour),
      body: body.text,
      studio: studio && sampleId('studios', studio),
      portrait: portrait.id,
      gallery: pictures.map(({ id }) => id),
      consent: consentOf(consent),
    },
    links: masters && { masters: idsOf('profiles', masters) },
  }
}

/** One consent must run out soon whenever the newsroom is filled, or editors would see nothing of being told. */
const consentOf = ({ method = 'written', days }: NonNullable<SampleProfile['consent']> = {}) => ({
  method,
  date: noon(ASKED),
  scopes: Object.keys(CONSENT_SCOPES),
  until: days && noon(isoDay(new Date(Date.now() + days * 24 * 3_600_000).toISOString())),
})

/** Days are stored as noon UTC, which is the same day in Shanghai. */
const noon = (day: string): string => `${day}T12:00:00.000Z`

const honour = ({ title, ...granted }: SampleHonour) => ({
  title,
  grantor: GRANTORS[HONOURS[title].level],
  ...granted,
})
