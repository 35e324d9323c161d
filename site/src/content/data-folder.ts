import { resolve } from 'node:path'

/**
 * The folder of all runtime data. A relative DATA_DIR counts from the root of the repository, like everywhere else:
 * the commands of this package run in its own folder, one below.
 */
export const dataFolder = ({ DATA_DIR }: Record<string, string | undefined>): string =>
  resolve('..', DATA_DIR || 'data')
