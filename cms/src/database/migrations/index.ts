import * as migration_20261123_111902_initial from './20261123_111902_initial';

export const migrations = [
  {
    up: migration_20261123_111902_initial.up,
    down: migration_20261123_111902_initial.down,
    name: '20261123_111902_initial'
  },
];
