import { authentication } from './wording/authentication.ts'
import { error } from './wording/errors.ts'
import { fields, upload, validation } from './wording/forms.ts'
import { general } from './wording/general.ts'
import { version } from './wording/versions.ts'

/** The admin's words where Payload's own Chinese is stiff, says too much, or speaks of what is not done here. */
export const translations = { zh: { authentication, error, fields, general, upload, validation, version } }
