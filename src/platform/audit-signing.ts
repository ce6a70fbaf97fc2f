import { sql } from 'kysely'
import { asHouse } from './context.ts'
import type { House } from './context.ts'
import type { Db } from './database.ts'
import { chainBeginning, faultsOf, readEntriesAfter } from './audit-entry.ts'
import type { ChainEnd } from './audit-entry.ts'
import { faultOfHead, isSameHead, signedHead } from './audit-head.ts'
import type { SignedHead } from './audit-head.ts'
import { appendHead, headFolder, lastHeadOutside } from './audit-head-files.ts'
import { eachHead, insertHead, newestHeads } from './audit-head-store.ts'
import { openAuditKey } from './audit-key.ts'
import type { AuditKey } from './audit-key.ts'

const batchSize = 5000

/** Why a head is not signed: the log is not what was signed before. */
export class NotSigned extends Error {}

/**
 * Signs the log's head when entries have come since the last one, and writes it into the database and outside it. What would be
 * signed is verified first, from the last signed head on: a signature never covers up a change. Returns the newest head.
 *
 * @throws {NotSigned} when the entries do not go on from the last signed head.
 */
export async function signLog(house: House): Promise<SignedHead | null> {
  const key = await openAuditKey(house.config)
  const folder = headFolder(house.config)
  const newest = await asHouse(house, async (db) => {
    await sql`select pg_advisory_xact_lock(hashtext('audit_heads'))`.execute(db)
    const last = await lastBelieved(db, folder, key)
    const end = await verifiedEnd(db, last)
    if (end.sequence === (last?.sequence ?? 0)) return last
    const head = signedHead(key, {
      number: (last?.number ?? 0) + 1,
      sequence: end.sequence,
      hash: end.hash.toString('hex'),
      at: house.clock.now().toISOString(),
    })
    await insertHead(db, head)
    return head
  })
  await writeOutside(house, folder, key)
  return newest
}

/** The newest head, which the database and the files must agree on: the files may only lack what was not yet written. */
async function lastBelieved(db: Db, folder: string, key: AuditKey): Promise<SignedHead | null> {
  const [kept = null] = await newestHeads(db, 1)
  const outside = await lastHeadOutside(folder)
  for (const head of [kept, outside]) {
    const fault = head && faultOfHead(head, key.trusted)
    if (fault) throw new NotSigned(`head ${head.number} is not ours: ${fault}`)
  }
  if (!outside) return kept
  if (!kept || kept.number < outside.number)
    throw new NotSigned(`the database has lost the heads up to ${outside.number}`)
  if (kept.number === outside.number && !isSameHead(kept, outside))
    throw new NotSigned(`head ${kept.number} differs from the one outside the database`)
  return kept
}

async function verifiedEnd(db: Db, last: SignedHead | null): Promise<ChainEnd> {
  let end: ChainEnd = last ? { sequence: last.sequence, hash: Buffer.from(last.hash, 'hex') } : chainBeginning
  if (last) {
    const [signed] = await readEntriesAfter(db, last.sequence - 1, 1)
    if (signed?.sequence !== last.sequence || !signed.hash.equals(end.hash))
      throw new NotSigned(`entry ${last.sequence} is not the one that head ${last.number} signed`)
  }
  for (;;) {
    const entries = await readEntriesAfter(db, end.sequence, batchSize)
    for (const entry of entries) {
      const [fault] = faultsOf(entry, end)
      if (fault) throw new NotSigned(`entry ${fault.sequence} is ${fault.kind}`)
      end = entry
    }
    if (entries.length < batchSize) return end
  }
}

/** A head that was kept while the process ended is written with the next. One process at a time. */
async function writeOutside(house: House, folder: string, key: AuditKey): Promise<void> {
  await asHouse(house, async (db) => {
    await sql`select pg_advisory_xact_lock(hashtext('audit_heads'))`.execute(db)
    const last = await lastHeadOutside(folder)
    for await (const head of eachHead(db, last?.number ?? 0))
      if (faultOfHead(head, key.trusted) === null) await appendHead(folder, head)
  })
}
