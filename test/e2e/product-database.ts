import pg from 'pg'
import { inject } from 'vitest'
import { openEmbeddedDatabase } from '#platform/embedded-database.ts'

/** The running product's own database, as its superuser: to look behind the pages, and to arrange what no page does. */
export interface ProductDatabase {
  readonly client: pg.Client
  /** The first column of the first row. */
  readonly one: (query: string, ...values: unknown[]) => Promise<string>
  close(): Promise<void>
}

export async function openProductDatabase(): Promise<ProductDatabase> {
  const database = await openEmbeddedDatabase(inject('productData'))
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  return {
    client,
    one: async (query, ...values) =>
      String(Object.values((await client.query(query, values)).rows[0] as object)[0]),
    close: async () => {
      await client.end()
      await database.stop()
    },
  }
}
