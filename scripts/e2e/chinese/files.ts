import { TOAST } from './dialogs.ts'
import type { Reader } from './reader.ts'

/** A picture on its way into the library with its focal point, and a file that is refused. */
export async function readUpload(reader: Reader, cms: string): Promise<void> {
  const { page } = reader
  await reader.visit(`${cms}/admin/collections/media/create`, 'upload')
  const input = page.locator('.file-field input[type="file"]')
  await input.setInputFiles({ name: '示例.png', mimeType: 'image/png', buffer: await page.screenshot() })
  await reader.click('.file-field__edit', '.edit-upload', 'focal point')
  await page.keyboard.press('Escape')
  await reader.visit(`${cms}/admin/collections/media/create`, 'upload')
  await input.setInputFiles({ name: '示例.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg></svg>') })
  await page.locator('#field-alt').fill('示例')
  await reader.click('#action-save', TOAST, 'a disguised file')
}
