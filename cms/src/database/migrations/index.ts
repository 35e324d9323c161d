import * as migration_20261123_074239_initial from './20261123_074239_initial';

export const migrations = [
  {
    up: migration_20261123_074239_initial.up,
    down: migration_20261123_074239_initial.down,
    name: '20261123_074239_initial'
  },
];
