/** Kinds of event that a lecture announcement calls to. */
export const LECTURE_TYPES = {
  lecture: '宣讲',
  forum: '职工大讲堂',
  essay: '征文',
  reading: '诵读',
  speech: '演讲',
  report: '报告会',
} as const
export type LectureType = keyof typeof LECTURE_TYPES

/** Forms that a lecture takes. */
export const LECTURE_FORMS = {
  course: '课堂理论辅导',
  exchange: '交流研讨',
  discussion: '座谈',
  tour: '组团宣讲',
  study: '集中学习',
} as const
export type LectureForm = keyof typeof LECTURE_FORMS

/** What an editor decides by hand; coming and past follow from recorded time alone. */
export const LECTURE_ARRANGEMENTS = {
  scheduled: '如期举行',
  postponed: '延期',
  cancelled: '取消',
} as const
export type LectureArrangement = keyof typeof LECTURE_ARRANGEMENTS

/** Those in which works compete and some of them win. */
const CONTESTS: readonly LectureType[] = ['essay', 'reading', 'speech']

export const isContest = (type: unknown): boolean => (CONTESTS as readonly unknown[]).includes(type)
