import { readEnvironment } from './environment.ts'
import { makeConfig } from './makeConfig.ts'

export default makeConfig(readEnvironment(process.env))
