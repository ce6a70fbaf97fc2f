import { sql } from 'kysely'
import { chainBeginning, faultsOf, readEntriesAfter } from './audit-entry.ts'
import type { ChainEnd, EntryFault, KeptEntry } from './audit-entry.ts'
import { believedHeads } from './audit-head-check.ts'
import type { HeadSources, OwnHeadFault } from './audit-head-check.ts'
import type { SignedHead } from './audit-head.ts'
import { readHeadFiles, readOwnHeadFiles } from './audit-head-files.ts'
import { eachHead } from './audit-head-store.ts'
import { openAuditKey } from './audit-key.ts'
import type { TrustedKeys } from './audit-key.ts'
import type { House } from './context.ts'
import type { Database } from './database.ts'

/** One thing that is wrong with the log. */
export type Fault =
  | EntryFault
  | OwnHeadFault
  /** Entry `sequence` is not the one that was signed: something from `since` on was changed afterwards. */
  | {
      readonly kind: 'differs'
      readonly sequence: number
      readonly since: number
      readonly head: number
      readonly at: string
    }
  /** Entries from `sequence` to `until` were signed and are no longer there. */
  | { readonly kind: 'cutOff'; readonly sequence: number; readonly until: number; readonly head: number }
  /** Nothing stops a change of the table: its guard was taken away. */
  | { readonly kind: 'unguarded'; readonly table: string }

export interface Verdict {
  readonly entries: number
  readonly heads: number
  /** Entries after the last head that holds: no signature covers them yet. */
  readonly unsigned: number
  readonly faultCount: number
  /** In the order of the log; at most the first hundred. */
  readonly faults: readonly Fault[]
}

const mostFaults = 100
const batchSize = 5000

type Report = (...found: readonly Fault[]) => void

/** What is believed instead of the house's own: a file or folder of heads, public keys. */
interface Believed {
  readonly outside?: string
  readonly trusted?: TrustedKeys
}

/** Verifies the house's log against its heads in the database and outside it. */
export async function verifyHouse(house: House, { outside, trusted }: Believed = {}): Promise<Verdict> {
  const sources = {
    kept: eachHead(house.db),
    outside: outside === undefined ? readOwnHeadFiles(house.config) : readHeadFiles(outside),
  }
  return verifyLog(house.db, sources, trusted ?? (await openAuditKey(house.config)).trusted)
}

/** Looks at every entry and every head, in bounded memory. Changes nothing. */
async function verifyLog(db: Database, heads: HeadSources, trusted: TrustedKeys): Promise<Verdict> {
  const faults: Fault[] = []
  let faultCount = 0
  const report: Report = (...found) => {
    faultCount += found.length
    faults.push(...found.slice(0, mostFaults - faults.length))
  }
  report(...(await listUnguarded(db)))
  const signed = new HeadsBeside(believedHeads(heads, trusted, report), report)
  await signed.advance()
  let end: ChainEnd = chainBeginning
  let entries = 0
  // Until nothing more comes: what a head signs was there before the head was.
  for (;;) {
    const batch: readonly KeptEntry[] = await readEntriesAfter(db, end.sequence, batchSize)
    if (batch.length === 0) break
    for (const entry of batch) {
      report(...faultsOf(entry, end))
      if (signed.reaches(entry)) await signed.compare(entry)
      end = entry
    }
    entries += batch.length
  }
  await signed.end(end)
  const unsigned = Math.max(0, end.sequence - signed.heldUntil)
  return { entries, heads: signed.count, unsigned, faultCount, faults: faults.toSorted(inOrder) }
}

/** Heads and entries come in step, both in the order of the log: where the heads stand, and what they have held so far. */
class HeadsBeside {
  next: SignedHead | null = null
  count = 0
  heldUntil = 0
  private agrees = true
  private readonly heads: AsyncGenerator<SignedHead, void>
  private readonly report: Report

  constructor(heads: AsyncGenerator<SignedHead, void>, report: Report) {
    this.heads = heads
    this.report = report
  }

  async advance(): Promise<void> {
    this.next = (await this.heads.next()).value ?? null
    if (this.next) this.count += 1
  }

  reaches(entry: KeptEntry): boolean {
    return this.next !== null && this.next.sequence <= entry.sequence
  }

  async compare(entry: KeptEntry): Promise<void> {
    for (; this.next && this.next.sequence <= entry.sequence; await this.advance()) {
      const { sequence, number: head, hash, at } = this.next
      // That an entry is missing has been told by the chain.
      if (sequence < entry.sequence) continue
      const isSame = hash === entry.hash.toString('hex')
      // After one that differs all that follow do.
      if (!isSame && this.agrees)
        this.report({ kind: 'differs', sequence, since: this.heldUntil + 1, head, at })
      if (isSame) this.heldUntil = sequence
      this.agrees = isSame
    }
  }

  /** Whatever is signed beyond the last entry was cut off. */
  async end({ sequence: last }: ChainEnd): Promise<void> {
    if (!this.next) return
    const head = this.next.number
    let until = last
    for (; this.next; await this.advance()) until = this.next.sequence
    this.report({ kind: 'cutOff', sequence: last + 1, until, head })
  }
}

async function listUnguarded(db: Database): Promise<readonly Fault[]> {
  const { rows } = await sql<{ table: string }>`
    select guarded as table from unnest(array['audit_entries', 'audit_heads']) guarded
    where not exists (select from pg_trigger t
      where t.tgrelid = guarded::regclass and t.tgname = guarded || '_are_kept' and t.tgenabled in ('O', 'A'))`.execute(
    db,
  )
  return rows.map(({ table }) => ({ kind: 'unguarded', table }))
}

/** What concerns no entry comes last; at one entry what the chain says comes before what a head says. */
function inOrder(one: Fault, other: Fault): number {
  return placeOf(one) - placeOf(other)
}

function placeOf(fault: Fault): number {
  return 'sequence' in fault ? fault.sequence : Infinity
}
