import { createApp } from 'astro/app/entrypoint'

export { giveContent } from '../src/content/site-content.ts'

export const app = createApp({ streaming: false })
