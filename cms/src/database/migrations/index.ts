import * as migration_20261122_195612_initial from './20261122_195612_initial';

export const migrations = [
  {
    up: migration_20261122_195612_initial.up,
    down: migration_20261122_195612_initial.down,
    name: '20261122_195612_initial'
  },
];
