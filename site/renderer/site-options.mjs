import { passthroughImageService } from 'astro/config'

/** What both configurations share: they must give the same bytes. */
export const siteOptions = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
}
