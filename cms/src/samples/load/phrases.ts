import type { Trade } from 'shared/trades'

/** Pieces from which generated manuscripts are put together. */
export const OPENINGS = [
  '入冬以来，',
  '这个月，',
  '一大早，',
  '交接班的时候，',
  '连续三个星期，',
  '按照年初的计划，',
  '根据职工代表的提议，',
  '在示例市总工会的支持下，',
]

export const EVENTS = [
  '举办岗位练兵比武',
  '为夜班职工添置热饭柜',
  '开展师徒结对',
  '召开职工代表座谈会',
  '公布合理化建议采纳结果',
  '组织安全隐患排查',
  '建起职工书屋',
  '走访慰问一线班组',
  '开设技能提升夜校',
  '完成一项节能小改造',
  '邀请劳模走进班组',
  '举行职工趣味运动会',
]

export const DETAILS = [
  '班组把操作步骤拆成九步，一步一步对照检查，',
  '老师傅带着三名徒弟，把旧设备的图纸重新画了一遍，',
  '大家把难题写在黑板上，谁有办法谁来认领，',
  '工会干部带着本子到现场，听到的意见当场记下来，',
  '技术员把数据贴在墙上，每天更新一次，',
  '食堂把开饭时间推迟半小时，照顾最后下班的人，',
  '青年职工报了名，利用休息时间练了一个多月，',
  '维修班用废旧零件做出一个小装置，成本不到二百元，',
  '质检员把标准样件摆在通道口，路过都能比一比，',
  '大家商量以后，把工具按使用次数重新摆放，',
  '女职工委员会征求了六十多条建议，逐条答复，',
  '调度室多设了一部电话，专门接听一线的反映，',
]

export const ENDINGS = [
  '效率提高了一成多。',
  '返工的次数明显少了。',
  '职工们都说这样办实在。',
  '下一步将在其他班组推开。',
  '有关情况每周公示一次。',
  '这个做法被写进了班组制度。',
  '结果让大家心里有了底。',
]

export const SURNAMES = [...'赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜']

export const GIVEN_NAMES = [
  '示例甲',
  '示例乙',
  '示例丙',
  '示例丁',
  '示例子',
  '示例丑',
  '示例寅',
  '示例卯',
  '示例辰',
  '示例巳',
]

export const JOBS: readonly { name: string; trade: Trade }[] = [
  { name: '车工', trade: 'manufacturing' },
  { name: '轧钢工', trade: 'metallurgy' },
  { name: '掘进工', trade: 'mining' },
  { name: '配电工', trade: 'power' },
  { name: '络筒工', trade: 'textile' },
  { name: '操作工', trade: 'chemical' },
  { name: '钢筋工', trade: 'construction' },
  { name: '货车司机', trade: 'transport' },
  { name: '投递员', trade: 'communications' },
  { name: '护士', trade: 'health' },
  { name: '教师', trade: 'education' },
  { name: '绿化工', trade: 'utilities' },
  { name: '厨师', trade: 'services' },
  { name: '护林员', trade: 'agriculture' },
]

export const KEYWORDS = ['技能比武', '职工之家', '安全生产', '民主管理', '班组建设', '送温暖']
