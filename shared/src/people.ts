/** What a profile says of a person. */
export const GENDERS = { male: '男', female: '女' } as const
export type Gender = keyof typeof GENDERS

/** Political affiliation, in the words of the personnel form. */
export const POLITICAL_STATUSES = {
  'party-member': '中共党员',
  'probationary-party-member': '中共预备党员',
  'league-member': '共青团员',
  'democratic-party': '民主党派成员',
  independent: '无党派人士',
  masses: '群众',
} as const
export type PoliticalStatus = keyof typeof POLITICAL_STATUSES

/** The 56 ethnic groups under their letter codes. GB/T 3304-1991. */
export const ETHNICITIES = {
  HA: '汉族',
  MG: '蒙古族',
  HU: '回族',
  ZA: '藏族',
  UG: '维吾尔族',
  MH: '苗族',
  YI: '彝族',
  ZH: '壮族',
  BY: '布依族',
  CS: '朝鲜族',
  MA: '满族',
  DO: '侗族',
  YA: '瑶族',
  BA: '白族',
  TJ: '土家族',
  HN: '哈尼族',
  KZ: '哈萨克族',
  DA: '傣族',
  LI: '黎族',
  LS: '傈僳族',
  VA: '佤族',
  SH: '畲族',
  GS: '高山族',
  LH: '拉祜族',
  SU: '水族',
  DX: '东乡族',
  NX: '纳西族',
  JP: '景颇族',
  KG: '柯尔克孜族',
  TU: '土族',
  DU: '达斡尔族',
  ML: '仫佬族',
  QI: '羌族',
  BL: '布朗族',
  SL: '撒拉族',
  MN: '毛南族',
  GL: '仡佬族',
  XB: '锡伯族',
  AC: '阿昌族',
  PM: '普米族',
  TA: '塔吉克族',
  NU: '怒族',
  UZ: '乌孜别克族',
  RS: '俄罗斯族',
  EW: '鄂温克族',
  DE: '德昂族',
  BN: '保安族',
  YG: '裕固族',
  GI: '京族',
  TT: '塔塔尔族',
  DR: '独龙族',
  OR: '鄂伦春族',
  HZ: '赫哲族',
  MB: '门巴族',
  LB: '珞巴族',
  JN: '基诺族',
} as const
export type Ethnicity = keyof typeof ETHNICITIES

/** What somebody masters, made or registered. */
export const ACHIEVEMENT_TYPES = { skill: '绝技绝活', innovation: '创新成果', patent: '专利' } as const
export type AchievementType = keyof typeof ACHIEVEMENT_TYPES

/** Who named an innovation studio (创新工作室), highest first. */
export const STUDIO_LEVELS = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '区县级',
  enterprise: '企业级',
} as const
export type StudioLevel = keyof typeof STUDIO_LEVELS
