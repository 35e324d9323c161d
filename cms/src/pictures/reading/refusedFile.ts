/** A file that the media library refuses: the message says why and what to do instead. */
export class RefusedFile extends Error {}

/** Faults that pictures of every format share. */
export const BROKEN = '图片打不开：可能没有传完、已经损坏或者尺寸过大。请重新导出后再上传。'
export const MOVING = '不接受动图。请截取其中一帧，存为 JPEG 或 PNG 后再上传。'
export const FOLLOWED = '图片结束之后还接着别的内容。请用图片软件打开，另存为新的图片后再上传。'
