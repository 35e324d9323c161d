import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from '../folders.ts'

/** Tells web servers that read the maps of the live release that there are others: they watch this one file. */
export const announceMaps = ({ root }: Pick<Folders, 'root'>): Promise<void> =>
  writeFile(join(root, 'maps-changed'), '')
