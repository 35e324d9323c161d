import { NO_ENVIRONMENT, readEnvironment } from './environment.ts'
import { makeConfig } from './makeConfig.ts'

const isBuild = process.env.NEXT_PHASE === 'phase-production-build'

export default makeConfig(isBuild ? NO_ENVIRONMENT : readEnvironment(process.env))
