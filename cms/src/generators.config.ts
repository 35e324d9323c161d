import { NO_ENVIRONMENT } from './environment.ts'
import { makeConfig } from './makeConfig.ts'

export default makeConfig(NO_ENVIRONMENT)
