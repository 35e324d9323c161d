import path from 'node:path'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type CollectionConfig, deepCopyObject, type GlobalConfig, type SanitizedConfig } from 'payload'
import { askingWithin } from './access/askingWithin.ts'
import { limitingLocks } from './access/ownLocks.ts'
import { noMail } from './accounts/noMail.ts'
import { accountEndpoints } from './accounts/operatorEndpoints.ts'
import { admin } from './admin/admin.ts'
import { translations } from './admin/translations.ts'
import { columns } from './collections/columns.ts'
import { deputies } from './collections/deputies.ts'
import { lectures } from './collections/lectures.ts'
import { news } from './collections/news.ts'
import { profiles } from './collections/profiles.ts'
import { speakers } from './collections/speakers.ts'
import { stories } from './collections/stories.ts'
import { studios } from './collections/studios.ts'
import { topics } from './collections/topics.ts'
import { units } from './collections/units.ts'
import { users } from './collections/users.ts'
import { compareEndpoint } from './concurrency/comparing/endpoint.ts'
import { guardingSaves } from './concurrency/guardingSaves.ts'
import { consentWithdrawals } from './consent/withdrawing/consentWithdrawals.ts'
import { databaseOf } from './database/database.ts'
import { keepingReferences } from './database/mongodb/references/keepingReferences.ts'
import { namingTransactions } from './database/sqlite/nameTransaction.ts'
import type { Environment } from './environment.ts'
import { checkingShape } from './fields/shape.ts'
import { home } from './globals/home.ts'
import { navigation } from './globals/navigation.ts'
import { settings } from './globals/settings.ts'
import { importEndpoints } from './importing/endpoints.ts'
import { notices } from './notices/notices.ts'
import { media } from './pictures/media.ts'
import { previewEndpoints } from './preview/endpoints.ts'
import { publishersEndpoint } from './publishers/endpoint.ts'
import { siteCopies } from './publishers/siteCopies.ts'
import { counters } from './publishing/collections/counters.ts'
import { publications } from './publishing/collections/publications.ts'
import { publishingEndpoints } from './publishing/endpoints/index.ts'
import { chains } from './records/chains.ts'
import { recordingChanges } from './records/changes/recordingChanges.ts'
import { auditEndpoint } from './records/keeping/audit.ts'
import { records } from './records/records.ts'
import { explainErrors } from './requests/explainErrors.ts'
import { health } from './requests/health.ts'
import { reviewRemarks } from './review/collections/reviewRemarks.ts'
import { reviewSteps } from './review/collections/reviewSteps.ts'
import { reviews } from './review/collections/reviews.ts'
import { reviewEndpoints } from './review/endpoints.ts'
import { withReviewPanel } from './review/panel/withReviewPanel.ts'
import { manuscriptEditor } from './rich-text/editor.ts'
import { seedEndpoint } from './samples/endpoint.ts'
import { withTrash } from './trash/withTrash.ts'

/** Everything of the CMS runs in its own folder; a bundle has no other way to know where its sources are. */
const here = path.resolve('src')

const collections: CollectionConfig[] = [
  profiles,
  stories,
  lectures,
  news,
  media,
  units,
  columns,
  topics,
  studios,
  speakers,
  users,
  deputies,
  publications,
  reviews,
  reviewSteps,
  reviewRemarks,
  notices,
  consentWithdrawals,
  counters,
  records,
  chains,
  siteCopies,
]
const globals: GlobalConfig[] = [home, navigation, settings]

/** The whole CMS for one environment; tests make one for each fresh data folder. */
export async function makeConfig(environment: Environment): Promise<SanitizedConfig> {
  const config = await buildConfig({
    admin,
    collections: collections.map(prepared).map(askingWithin),
    custom: { environment },
    db: databaseOf(environment),
    editor: manuscriptEditor,
    email: noMail,
    endpoints: [
      health,
      ...accountEndpoints,
      auditEndpoint,
      ...importEndpoints,
      seedEndpoint,
      ...publishingEndpoints,
      ...reviewEndpoints,
      publishersEndpoint,
      ...previewEndpoints,
      compareEndpoint,
    ],
    globals: globals.map(prepared),
    graphQL: { disable: true },
    hooks: { afterError: [explainErrors] },
    i18n: { supportedLanguages: { zh }, fallbackLanguage: 'zh', translations },
    loggingLevels: { Refusal: 'info' } as object,
    secret: environment.secret,
    telemetry: false,
    typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
    // The media library receives its files by routes of its own; no other route takes any.
    upload: { limits: { files: 0 } },
  })
  return limitingLocks(config)
}

/** A copy that Payload may complete, so that the declaration serves the next config as it is. */
function prepared<Declaration extends CollectionConfig | GlobalConfig>(declaration: Declaration): Declaration {
  const copy = deepCopyObject(declaration)
  const declared = { ...copy, admin: { ...copy.admin, hideAPIURL: true } }
  const kept = withTrash(keepingReferences(namingTransactions(recordingChanges(declared))))
  return withReviewPanel(checkingShape(guardingSaves(kept)))
}
