'use client'

import { Banner, useFormFields } from '@payloadcms/ui'
import { endingSentence } from './endingSentence.ts'

/** The form of a profile says so where the consent that is typed in ends soon or has ended. */
export function ConsentNotice() {
  const until = useFormFields(([fields]) => fields['consent.until']?.value)
  const sentence = typeof until === 'string' ? endingSentence({ until }, new Date().toISOString()) : null
  return sentence && <Banner type="error">{sentence}</Banner>
}
