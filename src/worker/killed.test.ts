import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { planText, textBytes } from '#domain/documents/given-documents.ts'
import { startImport } from '#domain/documents/import-actions.ts'
import { makePlan } from '#domain/planning/plan-actions.ts'
import type { Context } from '#platform/context.ts'
import { sha256Of } from '#platform/files.ts'
import {
  givenPhotograph,
  givenScannedPdf,
  givenTurned,
} from '../../packages/vanban/src/read/ocr/given-scan.ts'
import { letter } from '../../packages/vanban/src/write/given-documents.ts'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../test/given.ts'

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url))
/** Held by the test: what asks for it waits there until it is let go. */
const gate = 4711

/** The machine goes off at the worst moment: each process here is killed (SIGKILL) while the database waits in its middle. */
describe('a process that is killed', () => {
  let house: TestHouse
  let planner: Context
  let province: string
  const running: ChildProcess[] = []

  beforeAll(async () => {
    // Before any day on which this test runs: the killed processes go by the real clock.
    house = await openTestHouse('2025-11-21T02:00:00Z')
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    for (const name of ['Sở Văn hóa và Thể thao', 'Sở Ngoại vụ', 'Sở Thông tin và Quảng bá']) {
      await givenUnit(house, { name, under: province })
    }
    planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', province, 'planner'))
    await sql`create function wait_at_gate() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock(${sql.lit(gate)}); return new; end $$`.execute(house.db)
  })
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
  })

  const run = (...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: house.databaseUrl, NHIPCAU_DATA: house.config.dataFolder }
    const child = spawn(process.execPath, [main, ...args], { env, stdio: 'ignore' })
    running.push(child)
    return child
  }
  const backends = async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      house.db,
    )
    return rows.map((row) => row.pid)
  }
  const waitingAtGate = async () => {
    const { rows } = await sql`select from pg_locks where locktype = 'advisory' and objid = ${gate}
      and database = (select oid from pg_database where datname = current_database()) and not granted`.execute(
      house.db,
    )
    return rows.length
  }
  const bounded = { timeout: 15_000, interval: 20 }

  /** Starts a process, kills it as soon as the database waits at the gate for it, and returns when nothing of it is left. */
  const killAtGate = async (trigger: string, command: string, ...args: string[]) => {
    await sql.raw(`create trigger gate ${trigger} execute function wait_at_gate()`).execute(house.db)
    await house.db.connection().execute(async (holder) => {
      await sql`select pg_advisory_lock(${gate})`.execute(holder)
      const before = await backends()
      const child = run(command, ...args)
      await expect.poll(waitingAtGate, bounded).toBe(1)
      child.kill('SIGKILL')
      await once(child, 'exit')
      // A single statement would be brought to its end without its process; the machine takes the database's work along.
      if (command === 'worker')
        await sql`select pg_terminate_backend(pid) from pg_locks where objid = ${gate} and not granted`.execute(
          holder,
        )
      await sql`select pg_advisory_unlock(${gate})`.execute(holder)
      const left = async () => (await backends()).filter((pid) => !before.includes(pid)).length
      await expect.poll(left, bounded).toBe(0)
    })
    await sql.raw(`drop trigger gate on ${trigger.split(' on ')[1]!.split(' ')[0]}`).execute(house.db)
  }
  const count = async (
    table: 'documents' | 'plans' | 'tasks' | 'task_parties' | 'obligations' | 'plan_units',
  ) => (await sql`select from ${sql.table(table)}`.execute(house.db)).rows.length
  const imports = () => house.db.selectFrom('imports').select(['id', 'state', 'revision']).execute()

  it('in the middle of making a plan leaves nothing of it, and the plan is made afterwards', async () => {
    const file = join(house.config.dataFolder, 'KH 47.txt')
    await writeFile(file, textBytes(planText))
    const trigger = 'after insert on obligations for each row'
    await killAtGate(trigger, 'plan', 'import', file, '--as', planner.actor.email)
    for (const table of [
      'documents',
      'plans',
      'tasks',
      'task_parties',
      'obligations',
      'plan_units',
    ] as const) {
      expect(await count(table), table).toBe(0)
    }
    const acts = await house.db.selectFrom('audit_entries').select('act').execute()
    expect(acts.map(({ act }) => act)).toEqual(['import.started'])
    const [left] = await imports()
    expect(left).toMatchObject({ state: 'review', revision: 0 })
    await expect(makePlan(planner, { importId: left!.id, revision: 0 })).resolves.toMatchObject({ tasks: 3 })
  })

  it('in the middle of reading leaves the document to the next worker, which reads it', async () => {
    const bytes = textBytes(`${planText}\n\nBản hai.`)
    const id = await startImport(planner, { unitId: province, fileName: 'KH 48.txt', bytes })
    const stateOf = async () => (await imports()).find((one) => one.id === id)?.state
    await killAtGate("before update on imports for each row when (new.state = 'review')", 'worker')
    expect(await stateOf()).toBe('reading')
    run('worker')
    await expect.poll(stateOf, bounded).toBe('review')
  })

  it('in the middle of a scan keeps the pages that were recognised, and none of them is recognised again', async () => {
    const pages = ['MAI LAN HOA 2027', 'UBND BAN CHO 2028', 'KH 1207 CON VAN'].map((line) =>
      givenTurned(0, line, 'THANH LONG 15 HOA BAN'),
    )
    const bytes = givenScannedPdf(pages)
    const id = await startImport(planner, { unitId: province, fileName: 'KH 49.pdf', bytes })
    const reading = () =>
      house.db.selectFrom('imports').select(['state', 'reading']).where('id', '=', id).executeTakeFirst()
    const kept = () => house.db.selectFrom('recognised_pages').select(['page']).orderBy('page').execute()
    // The head of so short a scan was looked at when all its pages were: what is kept is kept at the end.
    await killAtGate("before update on imports for each row when (new.state = 'review')", 'worker')
    await sql`delete from recognised_pages where page = 2`.execute(house.db)
    expect(await kept()).toEqual([{ page: 1 }, { page: 3 }])
    // Nobody who recognises the first page again would find this year on it.
    await sql`update recognised_pages set words = replace(words::text, '2027', '2099')::jsonb`.execute(
      house.db,
    )
    run('worker')
    await expect.poll(async () => (await reading())?.state, bounded).toBe('review')
    const text = JSON.stringify((await reading())?.reading)
    expect(text).toContain('HOA 2099')
    expect(text).not.toContain('2027')
    expect(text).toContain('2028')
  }, 30_000)

  it('in the middle of a scan that is marked as a state secret leaves no word of it, and the next worker forgets the rest', async () => {
    const secret = await givenPhotograph({ ...letter, secrecy: 'tối mật', urgency: null })
    const bytes = givenScannedPdf([secret, givenTurned(0, 'MAI LAN HOA 2027', 'KH 1207 CON VAN')])
    const fileName = 'CV 631 đón đoàn.pdf'
    const id = await startImport(planner, { unitId: province, fileName, bytes })
    const trigger = "before update on imports for each row when (new.failure = 'secret')"
    await killAtGate(trigger, 'worker')
    const left = await house.db
      .selectFrom('imports')
      .select(['reading', 'failure_detail'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(left).toEqual({ reading: null, failure_detail: null })
    const pages = () => house.db.selectFrom('recognised_pages').select('page').execute()
    expect(await pages()).toEqual([])
    run('worker')
    await expect.poll(async () => (await imports()).map((one) => one.id), bounded).not.toContain(id)
    expect(await pages()).toEqual([])
    const sha256 = sha256Of(bytes)
    await expect(house.files.read(sha256)).rejects.toThrow('ENOENT')
    const { rows } = await sql<{ words: string }>`
      select to_jsonb(a)::text as words from audit_entries a
      union all select to_jsonb(f)::text from files f
      union all select to_jsonb(j)::text from pgboss.job j`.execute(house.db)
    const everything = rows.map(({ words }) => words).join('\n')
    for (const trace of [fileName, sha256]) expect(everything).not.toContain(trace)
  }, 60_000)
})
