import type { DatabaseAdapterObj } from 'payload'
import type { Environment } from '../environment.ts'
import { replicaSet } from './mongodb/replicaSet.ts'
import { singleWriter } from './sqlite/singleWriter.ts'

/** Where this newsroom keeps its documents: MongoDB where a URL names one, else a file in the data folder. */
export const databaseOf = ({ dataDir, databaseUrl }: Environment): DatabaseAdapterObj =>
  databaseUrl ? replicaSet(databaseUrl) : singleWriter(dataDir)
