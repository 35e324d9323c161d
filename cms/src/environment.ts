import path from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import { problemOfDatabaseUrl } from './database/mongodb/databaseUrl.mjs'

const secret = (name: string) =>
  z
    .string(`${name} 没有设置。请用 npm start 启动（会自动生成），或者自己设置。`)
    .min(32, `${name} 太短，至少要 32 个字符。`)

/** In days: half a year. */
const SHORTEST_KEEPING = 180

const isOrigin = (url: string): boolean => /^https?:/.test(url) && URL.canParse(url) && new URL(url).origin === url

const isMailServer = (url: string): boolean =>
  /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== ''

const schema = z
  .object({
    DATA_DIR: z.string().min(1, 'DATA_DIR 不能为空，请填写数据文件夹的路径。').default('../data'),
    DATABASE_URL: z
      .string()
      .optional()
      .superRefine((url, context) => {
        const message = url && problemOfDatabaseUrl(url)
        if (message) context.addIssue({ code: 'custom', message })
      }),
    PAYLOAD_SECRET: secret('PAYLOAD_SECRET'),
    PUBLISHER_TOKEN: secret('PUBLISHER_TOKEN'),
    OPERATOR_TOKEN: secret('OPERATOR_TOKEN'),
    SITE_URL: z
      .string()
      .refine(isOrigin, 'SITE_URL 不是网址，请写成 https://www.example.org 这样，末尾不加斜线。')
      .default('http://localhost:4321'),
    RECORDS_DAYS: z
      .string()
      .regex(/^(?:\d{1,5})?$/, 'RECORDS_DAYS 要写成天数，例如 365。不设置就永远保存操作记录。')
      .refine(
        (days) => days === '' || Number(days) >= SHORTEST_KEEPING,
        `RECORDS_DAYS 不能少于 ${SHORTEST_KEEPING} 天：操作记录至少要保存六个月。`,
      )
      .default(''),
    PREVIEW_URL: z
      .string()
      .refine(isOrigin, 'PREVIEW_URL 不是网址，请写成 http://127.0.0.1:4321 这样，末尾不加斜线。')
      .default('http://127.0.0.1:4321'),
    SAMPLE_CONTENT: z.enum(['on', 'off'], 'SAMPLE_CONTENT 只能是 on 或 off。').default('on'),
    ADMIN_URL: z
      .string()
      .refine(isOrigin, 'ADMIN_URL 不是网址，请写成 https://cms.example.org 这样，末尾不加斜线。')
      .default('http://localhost:3000'),
    SMTP_URL: z
      .string()
      .refine(
        (url) => url === '' || isMailServer(url),
        'SMTP_URL 不是邮件服务器的网址，请写成 smtps://用户名:密码@mail.example.org 这样。',
      )
      .default(''),
    MAIL_FROM: z
      .string()
      .refine(
        (address) => address === '' || z.email().safeParse(address).success,
        'MAIL_FROM 不是邮箱地址，请写成 newsroom@example.org 这样。',
      )
      .default(''),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL === !MAIL_FROM, 'SMTP_URL 和 MAIL_FROM 要么都设置，要么都不设置。')

/** What the CMS is told from outside. */
export interface Environment {
  dataDir: string
  /** The MongoDB of this newsroom; null where it lives in a SQLite file in the data folder. */
  databaseUrl: string | null
  secret: string
  publisherToken: string
  operatorToken: string
  siteUrl: string
  /** The web server of a publisher, which renders previews. */
  previewUrl: string
  sampleContent: boolean
  /** For how many days the record is kept; null: for ever. */
  recordsDays: number | null
  /** Where people reach the admin, for the links in letters. */
  adminUrl: string
  /** How letters go out; null: not at all. */
  mail: Mail | null
}

export interface Mail {
  /** Of the mail server, with user and password. */
  url: string
  /** The sender. */
  from: string
}

/** For builds and generators, which touch neither secrets nor a database. */
export const NO_ENVIRONMENT: Environment = {
  dataDir: 'data',
  databaseUrl: null,
  secret: 'none',
  publisherToken: '',
  operatorToken: '',
  siteUrl: '',
  previewUrl: '',
  sampleContent: false,
  recordsDays: null,
  adminUrl: '',
  mail: null,
}

/** Reads and checks the environment variables. Throws one sentence for each that is wrong. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(variables)
  if (!result.success) throw new Error(result.error.issues.map(({ message }) => message).join('\n'))
  const { data } = result
  return {
    dataDir: path.resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL || null,
    secret: data.PAYLOAD_SECRET,
    publisherToken: data.PUBLISHER_TOKEN,
    operatorToken: data.OPERATOR_TOKEN,
    siteUrl: data.SITE_URL,
    previewUrl: data.PREVIEW_URL,
    sampleContent: data.SAMPLE_CONTENT === 'on',
    recordsDays: data.RECORDS_DAYS ? Number(data.RECORDS_DAYS) : null,
    adminUrl: data.ADMIN_URL,
    mail: data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : null,
  }
}

/** The environment that a running CMS was made with. */
export const environmentOf = (payload: Payload): Environment => payload.config.custom.environment
