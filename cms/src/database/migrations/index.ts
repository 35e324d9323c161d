import * as migration_20261123_115802_initial from './20261123_115802_initial';

export const migrations = [
  {
    up: migration_20261123_115802_initial.up,
    down: migration_20261123_115802_initial.down,
    name: '20261123_115802_initial'
  },
];
