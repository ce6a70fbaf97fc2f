import { sql } from 'kysely'
import type { Database, Db } from './database.ts'
import type { SignedHead } from './audit-head.ts'

const batchSize = 1000

interface Row {
  number: number
  sequence: number
  hash: Buffer
  at: Date
  key: string
  signature: Buffer
}

/** The heads that the database knows, by number, after one of them. */
export async function* eachHead(db: Database | Db, after = 0): AsyncGenerator<SignedHead> {
  for (let last = after; ;) {
    const { rows } = await sql<Row>`
      select * from audit_heads where number > ${last} order by number limit ${batchSize}`.execute(db)
    yield* rows.map(headOf)
    if (rows.length < batchSize) return
    last = rows.at(-1)!.number
  }
}

/** The newest ones that the database knows, newest first. */
export async function newestHeads(db: Database | Db, count: number): Promise<readonly SignedHead[]> {
  const { rows } = await sql<Row>`select * from audit_heads order by number desc limit ${count}`.execute(db)
  return rows.map(headOf)
}

/** The heads of a day of the office, by number. */
export async function headsOfDay(db: Database | Db, day: string): Promise<readonly SignedHead[]> {
  const { rows } = await sql<Row>`
    select * from audit_heads
    where at >= ${day}::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and at < (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    order by number`.execute(db)
  return rows.map(headOf)
}

export async function insertHead(db: Db, head: SignedHead): Promise<void> {
  const { number, sequence, hash, at, key, signature } = head
  await sql`insert into audit_heads (number, sequence, hash, at, key, signature)
    values (${number}, ${sequence}, decode(${hash}, 'hex'), ${at}, ${key}, decode(${signature}, 'base64'))`.execute(
    db,
  )
}

function headOf({ hash, at, signature, ...row }: Row): SignedHead {
  return {
    ...row,
    hash: hash.toString('hex'),
    at: at.toISOString(),
    signature: signature.toString('base64'),
  }
}
