const MEGA = 1024 * 1024

/** What the media library accepts, by the real content of a file. */
export const FORMATS = {
  jpeg: { mimeType: 'image/jpeg', extension: 'jpg', maxBytes: 20 * MEGA },
  png: { mimeType: 'image/png', extension: 'png', maxBytes: 20 * MEGA },
  webp: { mimeType: 'image/webp', extension: 'webp', maxBytes: 20 * MEGA },
  pdf: { mimeType: 'application/pdf', extension: 'pdf', maxBytes: 20 * MEGA },
  mp4: { mimeType: 'video/mp4', extension: 'mp4', maxBytes: 200 * MEGA },
  vtt: { mimeType: 'text/vtt', extension: 'vtt', maxBytes: MEGA },
} as const

export type Format = keyof typeof FORMATS
export type PictureFormat = Extract<Format, 'jpeg' | 'png' | 'webp'>

/** What is accepted, in the words of a sentence. */
export const ACCEPTED = 'JPEG、PNG、WebP 图片，PDF 附件，MP4 影片和 WebVTT 字幕'

/** No file of any format is larger. */
export const MAX_BYTES = Math.max(...Object.values(FORMATS).map(({ maxBytes }) => maxBytes))

/** 20 MB */
export const inMegabytes = (bytes: number): string => `${bytes / MEGA} MB`
