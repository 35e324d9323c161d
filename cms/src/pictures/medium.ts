import type { Attachment, Image, Video } from 'shared/parts'

/** What a document of the media library is to a reader. A film becomes a `Video` with its captions and its poster. */
export type Medium = Image | Attachment | Film | Captions
export type Film = Pick<Video, 'hash' | 'type' | 'bytes'>
export type Captions = Video['captions']
