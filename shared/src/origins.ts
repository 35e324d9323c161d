/** Where an article comes from: written here, or taken over with a link to where it first appeared. */
export const ORIGINS = { original: '原创', reprint: '转载' } as const
