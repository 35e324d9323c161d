import { defineMiddleware } from 'astro:middleware'
import { siteContent } from './content/site-content.ts'

/** The publisher brings the content along; the static build and the development server open it themselves. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.content ??= siteContent()
  return next()
})
