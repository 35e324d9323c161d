import type { Editor } from '../../newsroom/editor.mjs'
import { Reviewers } from '../../newsroom/reviewers.mjs'
import { Admin } from '../admin.ts'
import { CANCEL, TOAST } from './dialogs.ts'
import type { Reader } from './reader.ts'

/** Publishing that is refused and that succeeds, withdrawing, and every question of the menu of a document. */
export async function readPublishing(reader: Reader, cms: string, administrator: Editor): Promise<void> {
  const { page } = reader
  const admin = new Admin(page, cms)
  const incomplete = await administrator.call('POST', '/profiles?draft=true', { name: '示例人物（没有同意）' })
  await admin.open('profiles', incomplete.doc.id)
  await reader.click('#action-submit', TOAST, 'submitting refused')
  const { doc } = await administrator.call('POST', '/units?draft=true', { name: '示例单位（读对话框）' })
  await admin.open('units', doc.id)
  await reader.click('#action-submit', TOAST, 'submitted')
  await page.locator('#action-take-back').waitFor()
  await (await Reviewers.employedBy(administrator)).finish('units', doc.id)
  await admin.open('units', doc.id)
  await page.getByText('公开页面与当前').waitFor()
  await reader.click('#action-withdraw', '.reason-dialog[open]', 'withdrawing')
  await page.getByRole('button', { name: '不撤了' }).click()
  await reader.click('.doc-controls__dots', '#action-delete', 'menu of a document')
  await reader.click('#action-delete', CANCEL, 'deleting')
  await reader.click('#confirm-action', TOAST, 'deleting what is public')
  await admin.open('units', doc.id)
  await admin.withdraw('示例')
  await reader.read('withdrawn')
}

/** A manuscript in the trash: the list, the form, and what is asked before it comes back or goes for ever. */
export async function readTrash(reader: Reader, cms: string, administrator: Editor): Promise<void> {
  const { page } = reader
  const { doc } = await administrator.call('POST', '/news?draft=true', { title: '示例稿件（回收站）' })
  await new Admin(page, cms).open('news', doc.id)
  await page.locator('.doc-controls__dots').click()
  await reader.click('#action-delete', CANCEL, 'to the trash')
  await reader.click('#confirm-action', TOAST, 'in the trash')
  const trash = `${cms}/admin/collections/news/trash`
  await reader.visit(trash, 'trash')
  await page.locator('#select-all').click()
  await reader.read('trash › all chosen')
  await reader.visit(`${trash}/${doc.id}`, 'trash › a document')
  await reader.click('#action-restore', CANCEL, 'trash › restoring')
  await page.locator(CANCEL).click()
  await reader.click('#action-permanently-delete', CANCEL, 'trash › deleting for ever')
  await page.locator(CANCEL).click()
  await reader.visit(`${cms}/admin/collections/profiles/trash`, 'empty trash')
}
