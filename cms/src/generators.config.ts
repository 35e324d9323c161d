import { makeConfig } from './makeConfig.ts'

/** For the generators of types, import map and migrations, which need neither secrets nor a database. */
export default makeConfig({
  dataDir: 'data',
  secret: 'generators',
  publisherToken: '',
  operatorToken: '',
  siteUrl: '',
  sampleContent: false,
})
