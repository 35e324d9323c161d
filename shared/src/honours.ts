/** Levels of an honour, highest first. */
export const HONOUR_LEVELS = {
  national: '全国',
  provincial: '省级',
  municipal: '市级',
  industry: '行业',
} as const
export type HonourLevel = keyof typeof HONOUR_LEVELS

/**
 * Honours as unions grant them. 劳动模范 honours workers of enterprises and farms, 先进工作者 those of offices and
 * institutions: two titles of one rank, never to be mixed.
 */
export const HONOURS = {
  'national-model-worker': { title: '全国劳动模范', level: 'national' },
  'national-advanced-worker': { title: '全国先进工作者', level: 'national' },
  'national-labour-medal': { title: '全国五一劳动奖章', level: 'national' },
  'national-craftsman': { title: '大国工匠', level: 'national' },
  'provincial-model-worker': { title: '省劳动模范', level: 'provincial' },
  'provincial-advanced-worker': { title: '省先进工作者', level: 'provincial' },
  'provincial-labour-medal': { title: '省五一劳动奖章', level: 'provincial' },
  'municipal-model-worker': { title: '市劳动模范', level: 'municipal' },
  'municipal-advanced-worker': { title: '市先进工作者', level: 'municipal' },
  'municipal-labour-medal': { title: '市五一劳动奖章', level: 'municipal' },
  'municipal-craftsman': { title: '市级工匠', level: 'municipal' },
  'industry-skills-expert': { title: '行业技术能手', level: 'industry' },
} as const satisfies Record<string, { title: string; level: HonourLevel }>
export type HonourTitle = keyof typeof HONOURS
