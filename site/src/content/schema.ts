/** Raise it with every change of the tables below: a store of another version is filled anew from the change feed. */
export const STORE_VERSION = 8

/** What can be read anew from the change feed. */
export const CONTENT_TABLES = [
  'publications',
  'members',
  'lists',
  'mentions',
  'moments',
  'addresses',
  'notices',
  'blob_paths',
  'held',
  'earlier',
] as const

/**
 * `members` and `lists` hold the lists, `mentions` who points to whom, `moments` when a publication changes by time
 * alone, `addresses` every address that leads to a publication or to its tombstone, in shards, `notices` what the feed of a
 * list says of what was withdrawn and until when, `blob_paths` the files that live publications name, `held` what cannot
 * become content yet, and what it lacks, `earlier` what readers have of publications that have changed since.
 */
export const TABLES = `
  CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE publications (
    kind TEXT NOT NULL, id TEXT NOT NULL, slug TEXT, sequence INTEGER NOT NULL, ordinals TEXT NOT NULL,
    updated_at TEXT NOT NULL, calendar_day TEXT, end_at TEXT, data TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  );
  CREATE INDEX publications_by_slug ON publications (kind, slug, sequence);
  CREATE INDEX publications_by_end ON publications (end_at) WHERE end_at IS NOT NULL;
  CREATE TABLE members (
    list TEXT NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (list, ordinal)
  ) WITHOUT ROWID;
  CREATE TABLE lists (list TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE mentions (
    to_kind TEXT NOT NULL, to_id TEXT NOT NULL, kind TEXT NOT NULL, ordinal INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (to_kind, to_id, kind, ordinal, id)
  ) WITHOUT ROWID;
  CREATE TABLE moments (
    at TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (at, kind, id)
  ) WITHOUT ROWID;
  CREATE TABLE addresses (
    address TEXT NOT NULL, role TEXT NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    shard TEXT NOT NULL,
    PRIMARY KEY (address, kind, id)
  ) WITHOUT ROWID;
  CREATE INDEX addresses_by_shard ON addresses (shard, role);
  CREATE INDEX addresses_by_publication ON addresses (kind, id);
  CREATE TABLE notices (
    list TEXT NOT NULL, ends_at TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, withdrawn_at TEXT NOT NULL,
    address TEXT, title TEXT,
    PRIMARY KEY (list, ends_at, kind, id)
  ) WITHOUT ROWID;
  CREATE INDEX notices_by_publication ON notices (kind, id);
  CREATE TABLE blob_paths (
    path TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (path, kind, id)
  ) WITHOUT ROWID;
  CREATE TABLE held (kind TEXT NOT NULL, id TEXT NOT NULL, change TEXT NOT NULL, lack TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
  CREATE TABLE earlier (kind TEXT NOT NULL, id TEXT NOT NULL, change TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
`
