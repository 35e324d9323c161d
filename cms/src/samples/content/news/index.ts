import type { SampleArticle } from '../sample.ts'
import { grassroots } from './grassroots.ts'
import { headlines } from './headlines.ts'
import { notices } from './notices.ts'

export const sampleNews: readonly SampleArticle[] = [...grassroots, ...notices, ...headlines]
