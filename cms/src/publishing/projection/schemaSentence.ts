import type { z } from 'zod'
import type { NameField } from './fieldLabels.ts'

type Issue = z.core.$ZodIssue

/** The first complaint of the contract's schema, as a sentence that names the field. */
export function sentenceOf([issue]: readonly Issue[], nameOf: NameField): string {
  const field = issue ? nameOf(issue.path) : ''
  return `还不能公开：${field || '内容'}${issue ? complaint(issue) : '不合规范'}。请改正，再送审。`
}

function complaint(issue: Issue): string {
  if (issue.code === 'too_big') return `超过${limit(issue)}`
  if (issue.code === 'too_small') return issue.origin === 'string' ? '没有填写' : `小于${limit(issue)}`
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return '没有填写完整'
  return '不合规范'
}

function limit(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string {
  const size = issue.code === 'too_big' ? issue.maximum : issue.minimum
  if (issue.origin === 'string') return ` ${size} 个字`
  return issue.origin === 'array' ? ` ${size} 项` : ` ${size}`
}
