import { keepShanghaiTime } from './admin/dates/keepShanghaiTime.ts'

/** Next runs this in the browser before anything of a page. */
keepShanghaiTime(globalThis)
