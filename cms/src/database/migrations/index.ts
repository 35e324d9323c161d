import * as migration_20261123_135440_initial from './20261123_135440_initial';

export const migrations = [
  {
    up: migration_20261123_135440_initial.up,
    down: migration_20261123_135440_initial.down,
    name: '20261123_135440_initial'
  },
];
