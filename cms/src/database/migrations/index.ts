import * as migration_20261123_072105_initial from './20261123_072105_initial';

export const migrations = [
  {
    up: migration_20261123_072105_initial.up,
    down: migration_20261123_072105_initial.down,
    name: '20261123_072105_initial'
  },
];
