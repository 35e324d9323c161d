import { notFound, redirect } from 'next/navigation'
import { type AdminViewServerProps, APIError } from 'payload'
import { checked, target } from '../../publishing/endpoints/body.ts'
import { SheetPage } from './SheetPage.tsx'
import { sheetOf } from './sheetOf.ts'
import './sheet.css'

/** The page `/admin/review-sheet/<kind>/<id>`: how a text was reviewed, on paper, for whoever may see the text. */
export async function ReviewSheet({ initPageResult, params }: AdminViewServerProps) {
  const { req } = initPageResult
  if (!req.user) redirect('/admin/login')
  const [, kind, id] = params?.segments ?? []
  const sheet = await sheetFor(() => sheetOf(req, checked(target, { kind, id })))
  if (!sheet) notFound()
  return <SheetPage {...sheet} printedAt={new Date().toISOString()} />
}

/** What is refused is not there for this person. */
async function sheetFor<Sheet>(make: () => Promise<Sheet>): Promise<Sheet | null> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof APIError && error.isPublic) return null
    throw error
  }
}
