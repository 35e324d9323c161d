/** Renders shares of a site for the publisher, from one snapshot of the content store. */
import { constants, setPriority } from 'node:os'
import { PageFault } from '../page-fault.ts'
import type { Order, Problem } from './orders.ts'
import { ordersHere } from './orders-here.ts'

const orders = ordersHere()

async function obey({ id, name, subject }: Order): Promise<void> {
  try {
    process.send?.({ id, outcome: await orders[name](subject as never) })
  } catch (error) {
    const page = error instanceof PageFault ? error.path : undefined
    const { code, errcode } = error as Problem
    process.send?.({ id, problem: error instanceof Error ? error.message : String(error), page, code, errcode })
  }
}

/** Readers, and what is published meanwhile, come first. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
process.on('message', obey)
process.on('disconnect', () => process.exit())
