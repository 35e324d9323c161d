/** What both configurations share: they must give the same bytes. */
export const siteOptions = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
}
