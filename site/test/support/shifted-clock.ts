/** Loaded into a publisher before its own code: its clock runs so many milliseconds ahead as the file CLOCK says. */
import { readFileSync } from 'node:fs'

const TrueDate = Date
const { CLOCK = '' } = process.env
const now = (): number => TrueDate.now() + Number(readFileSync(CLOCK, 'utf8'))

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, parameters, called) =>
    Reflect.construct(target, parameters.length > 0 ? parameters : [now()], called),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
