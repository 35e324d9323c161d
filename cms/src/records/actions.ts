import { KIND_LABELS } from 'shared/kinds'
import { REVIEW_ACTIONS } from 'shared/review/stages'

/** The steps that go on record. */
export const ACTIONS = {
  signIn: '登录',
  signInFailed: '登录失败',
  signOut: '退出登录',
  create: '新建',
  update: '修改',
  restoreVersion: '恢复旧版本',
  trash: '移入回收站',
  restore: '移出回收站',
  delete: '彻底删除',
  ...REVIEW_ACTIONS,
  publish: '发布',
  withdrawConsent: '撤回授权',
  settings: '修改设置',
  account: '修改账号',
  deputy: '指定代审',
  readConsent: '查看授权证明',
  readOriginal: '查看原件',
  previewLink: '生成预览链接',
  export: '导出',
  purge: '清理到期记录',
} as const
export type Action = keyof typeof ACTIONS

/** What a step may be about, by the slugs of collections and globals. */
export const SUBJECTS = {
  ...KIND_LABELS,
  media: '图片与附件',
  users: '账号',
  deputies: '代审',
  records: '操作记录',
} as const
export type Subject = keyof typeof SUBJECTS
