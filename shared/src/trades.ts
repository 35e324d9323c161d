/** Trades (行业), as the wall of profiles groups them. */
export const TRADES = {
  manufacturing: '装备制造',
  metallurgy: '冶金',
  mining: '采矿',
  power: '电力',
  textile: '纺织',
  chemical: '化工',
  construction: '建筑',
  transport: '交通运输',
  communications: '邮政通信',
  health: '医疗卫生',
  education: '教育科研',
  utilities: '市政公用',
  services: '商贸服务',
  agriculture: '农林水利',
} as const
export type Trade = keyof typeof TRADES
