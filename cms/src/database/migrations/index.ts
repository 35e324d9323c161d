import * as migration_20261123_065030_initial from './20261123_065030_initial';

export const migrations = [
  {
    up: migration_20261123_065030_initial.up,
    down: migration_20261123_065030_initial.down,
    name: '20261123_065030_initial'
  },
];
