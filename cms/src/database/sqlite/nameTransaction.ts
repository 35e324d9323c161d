import type { CollectionConfig, GlobalConfig, PayloadRequest } from 'payload'
import type { Transaction } from './singleWriterClient.ts'

/** Tells transactions what they are for, e.g. “news 的 create”: the first operation in it names it. */
export function namingTransactions<Declaration extends CollectionConfig | GlobalConfig>(
  declaration: Declaration,
): Declaration {
  const name = async ({ operation, req }: { operation: string; req: PayloadRequest }): Promise<void> => {
    const session: object | undefined = req.payload.db.sessions?.[String(await req.transactionID)]
    const { transaction } = (session ?? {}) as { transaction?: Transaction }
    if (transaction) transaction.name ??= `${declaration.slug} 的 ${operation}`
  }
  const { hooks } = declaration
  return { ...declaration, hooks: { ...hooks, beforeOperation: [name, ...(hooks?.beforeOperation ?? [])] } }
}
