import { APIError, type EmailAdapter } from 'payload'

/** There is no mail server; accounts are managed by administrators and by the scripts of this machine. */
export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: () => {
    throw new APIError('后台没有邮件服务，邮件没有发出。请联系管理员。', 400)
  },
})
