import type { APIRoute } from 'astro'
import { siteFeed } from '../../feeds/feeds.ts'
import { rss } from '../../feeds/rss.ts'

export const GET: APIRoute = ({ locals: { content } }) => rss(content, siteFeed(content))
