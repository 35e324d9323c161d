import type { DatabaseAdapterObj } from 'payload'
import { storingSessionsAlone } from '../accounts/storingSessionsAlone.ts'
import type { Environment } from '../environment.ts'
import { tellingEnds } from './afterTransaction.ts'
import { replicaSet } from './mongodb/replicaSet.ts'
import { singleWriter } from './sqlite/singleWriter.ts'

/** Where this newsroom keeps its documents: MongoDB where a URL names one, else a file in the data folder. */
export function databaseOf({ dataDir, databaseUrl }: Environment): DatabaseAdapterObj {
  const database = databaseUrl ? replicaSet(databaseUrl) : singleWriter(dataDir)
  return { ...database, init: (args) => storingSessionsAlone(tellingEnds(database.init(args))) }
}
