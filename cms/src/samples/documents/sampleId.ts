import { namedId } from '../../ids/namedId.ts'

/** The id of a sample, made from its kind and key, so that filling a newsroom can go on where it was interrupted. */
export const sampleId = (kind: string, key: string): string => namedId('sample', kind, key)
