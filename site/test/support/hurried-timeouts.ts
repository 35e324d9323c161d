/**
 * Loaded into a publisher before its own code: whatever it gives half a minute or more, it gives a fiftieth of that, so
 * that nobody waits for the patience of a real publisher.
 */
const LONG = 30_000
const TIMES = 50

const hurried = (milliseconds = 0): number => (milliseconds >= LONG ? milliseconds / TIMES : milliseconds)

const { timeout } = AbortSignal
AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, hurried(milliseconds))

const { setTimeout: set } = globalThis
globalThis.setTimeout = Object.assign(
  (...[callback, milliseconds, ...parameters]: Parameters<typeof set>) =>
    set(callback, hurried(milliseconds), ...parameters),
  set,
)
