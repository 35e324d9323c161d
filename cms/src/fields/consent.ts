import type { GroupField, UIField } from 'payload'
import { CONSENT_METHODS, CONSENT_SCOPES } from 'shared/consent'
import { choice, toldInWords } from './choice.ts'
import { day } from './dates.ts'
import { keepingChosenFiles } from './keepingChosen.ts'
import { options } from './options.ts'

/** A person's consent to being shown. Nothing of it is ever public. */
export const consent: GroupField = {
  name: 'consent',
  type: 'group',
  label: '本人授权',
  admin: { description: '只供内部登记，不会公开。没有本人对“网站”的同意，就不能公开；到期前 30 天，工作台会提醒。' },
  fields: [
    {
      type: 'row',
      fields: [
        choice('method', '取得方式', CONSENT_METHODS),
        day('date', { label: '取得日期' }),
        day('until', { label: '有效期至', index: true, description: '含当天。留空表示一直有效，直到本人撤回。' }),
      ],
    },
    {
      name: 'scopes',
      type: 'select',
      label: '同意的范围',
      hasMany: true,
      options: options(CONSENT_SCOPES),
      admin: { description: '本人同意出现在哪些地方，可以多选。', components: toldInWords },
    },
    {
      name: 'file',
      type: 'upload',
      label: '同意书',
      relationTo: 'media',
      filterOptions: { or: [{ mimeType: { equals: 'application/pdf' } }, { mimeType: { contains: 'image/' } }] },
      validate: keepingChosenFiles,
      admin: { description: '同意书的扫描件或照片（PDF 或图片），只有登录后才能看到。' },
    },
  ],
}

/** Tells of a consent that ends, on whatever tab the editor is. */
export const consentNotice: UIField = {
  name: 'consentNotice',
  type: 'ui',
  admin: { components: { Field: '/consent/ConsentNotice.tsx#ConsentNotice' }, disableListColumn: true },
}

/** Takes a person off the site who has withdrawn their consent; a button for whoever may. */
export const consentWithdrawal: UIField = {
  name: 'consentWithdrawal',
  type: 'ui',
  admin: {
    components: { Field: '/consent/withdrawing/components/ConsentWithdrawal.tsx#ConsentWithdrawal' },
    disableListColumn: true,
  },
}
