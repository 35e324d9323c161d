import path from 'node:path'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { columns } from './collections/columns.ts'
import { lectures } from './collections/lectures.ts'
import { news } from './collections/news.ts'
import { profiles } from './collections/profiles.ts'
import { stories } from './collections/stories.ts'
import { topics } from './collections/topics.ts'
import { units } from './collections/units.ts'
import { users } from './collections/users.ts'
import { singleWriter } from './database/singleWriter.ts'
import type { Environment } from './environment.ts'
import { id } from './fields/id.ts'
import { home } from './globals/home.ts'
import { navigation } from './globals/navigation.ts'
import { settings } from './globals/settings.ts'
import { manuscriptEditor } from './rich-text/editor.ts'

const here = import.meta.dirname

const interim: CollectionConfig[] = [
  { slug: 'media', upload: true, fields: [id] },
  { slug: 'publications', fields: [id, { name: 'kind', type: 'text' }, { name: 'document', type: 'text' }] },
]

/** The whole CMS for one environment; tests make one for each fresh data folder. */
export function makeConfig(environment: Environment): Promise<SanitizedConfig> {
  const config: Config = {
    admin: { user: users.slug, importMap: { baseDir: here } },
    collections: [profiles, stories, lectures, news, units, columns, topics, users, ...interim],
    custom: { environment },
    db: singleWriter(environment.dataDir),
    editor: manuscriptEditor,
    globals: [settings, navigation, home],
    graphQL: { disable: true },
    i18n: { supportedLanguages: { zh }, fallbackLanguage: 'zh' },
    secret: environment.secret,
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
  }
  return buildConfig(config)
}
