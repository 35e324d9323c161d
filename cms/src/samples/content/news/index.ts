import type { SampleArticle } from '../sample.ts'
import { grassroots } from './grassroots.ts'
import { headlines } from './headlines.ts'
import { notices } from './notices.ts'
import { recaps } from './recaps.ts'

export const sampleNews: readonly SampleArticle[] = [...grassroots, ...recaps, ...notices, ...headlines]
