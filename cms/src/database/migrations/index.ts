import * as migration_20261123_082433_initial from './20261123_082433_initial';

export const migrations = [
  {
    up: migration_20261123_082433_initial.up,
    down: migration_20261123_082433_initial.down,
    name: '20261123_082433_initial'
  },
];
