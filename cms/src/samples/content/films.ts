export interface SampleFilm {
  name: string
  /** The scene that stands for it. */
  poster: string
}

/** Short silent films, each with a file and its captions under the key's name. */
export const sampleFilms: Readonly<Record<string, SampleFilm>> = {
  'night-shift': { name: '示例短片：夜班的灯', poster: 'welding-hall' },
}
