import * as migration_20261122_203209_initial from './20261122_203209_initial';
import * as migration_20261122_203908_indexes from './20261122_203908_indexes';

export const migrations = [
  {
    up: migration_20261122_203209_initial.up,
    down: migration_20261122_203209_initial.down,
    name: '20261122_203209_initial',
  },
  {
    up: migration_20261122_203908_indexes.up,
    down: migration_20261122_203908_indexes.down,
    name: '20261122_203908_indexes'
  },
];
