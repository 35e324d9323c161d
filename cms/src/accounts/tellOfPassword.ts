import type { CollectionBeforeChangeHook } from 'payload'
import { addNotice } from '../notices/noticeStore.ts'
import { requesterOf } from '../requests/requester.ts'

/** Somebody else who sets a password could sign in with it and act under its owner's name: the owner is told. */
export const tellOfPassword: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !data.password || req.user?.id === originalDoc.id) return data
  const who = req.user ? `管理员“${req.user.name || req.user.email}”` : `“${requesterOf(req).name}”`
  const sentence = `${who}重设了您账号的密码。如果您没有要求，请马上告诉另一位管理员。`
  await addNotice(req, { user: originalDoc.id, kind: 'users', document: originalDoc.id, sentence })
  return data
}
