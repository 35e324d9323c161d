import type { ManuscriptKind, PageKind } from 'shared/kinds'
import type { Article, Lecture, PagePublication, Profile, PublicationOf } from 'shared/publication'

/** What stands in a list, told by the list's name. */
export type ItemOf<List extends string> = List extends 'profiles' | `profiles/${string}`
  ? Profile
  : List extends 'lectures' | `lectures/${string}`
    ? Lecture
    : List extends `${'columns' | 'topics'}/${string}`
      ? Article
      : List extends `stories/${string}`
        ? PublicationOf<'stories'>
        : List extends 'manuscripts'
          ? PublicationOf<ManuscriptKind>
          : List extends PageKind
            ? PublicationOf<List>
            : PagePublication
