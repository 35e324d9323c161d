import type { APIRoute } from 'astro'
import { kindFeed } from '../../feeds/feeds.ts'
import { rss } from '../../feeds/rss.ts'

export const GET: APIRoute = ({ locals: { content } }) => rss(content, kindFeed(content, 'lectures'))
