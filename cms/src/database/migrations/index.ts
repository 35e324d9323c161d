import * as migration_20261123_141049_initial from './20261123_141049_initial';

export const migrations = [
  {
    up: migration_20261123_141049_initial.up,
    down: migration_20261123_141049_initial.down,
    name: '20261123_141049_initial'
  },
];
