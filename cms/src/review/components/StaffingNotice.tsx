import { Banner } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import { staffingSentence } from './staffingSentence.ts'

/** The form of a column says so where nobody, or too few, could review what is written for it. */
export async function StaffingNotice({ id, payload }: UIFieldServerProps) {
  const sentence = id ? await staffingSentence(payload, id) : ''
  return (
    sentence && (
      <Banner type="error">{sentence}请在下面的“审稿人”里调整，或者在“账号”里增加角色、在“代审”里安排代审。</Banner>
    )
  )
}
