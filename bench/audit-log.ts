/** The log with a million entries: how quickly it is written by eight at once, verified, and searched. */
import { createHash } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readLogFilter } from '#platform/audit-filter.ts'
import { listEntries } from '#platform/audit-search.ts'
import { verifyHouse } from '#platform/audit-verification.ts'
import { recordAct } from '#platform/audit.ts'
import { readConfig } from '#platform/config.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { openEmbeddedDatabase, openTemporaryDatabase } from '#platform/embedded-database.ts'
import { houseOn } from '#platform/house.ts'
import type { OpenHouse } from '#platform/house.ts'
import { migrate } from '#platform/migrate.ts'
import { newId } from '#platform/new-id.ts'
import { asPerson, givenPerson, givenUnit } from '../test/given.ts'
import type { Figure } from './figure.ts'
import { median } from './figure.ts'

const entries = 1_000_000
const writers = 8

export async function measure(): Promise<readonly Figure[]> {
  const database = await openTemporaryDatabase()
  await migrate(database.url)
  const house = houseOn(
    readConfig({ NHIPCAU_LOG: 'silent', NHIPCAU_DATA: '/tmp/nhipcau-bench' }),
    database.url,
  )
  try {
    const people = await givenOffices(house)
    await givenEntries(database.url)
    return [...(await verifying(house)), ...(await searching(people)), ...(await writing())]
  } finally {
    await house.close()
    await database.stop()
  }
}

function settings() {
  return readConfig({ NHIPCAU_LOG: 'silent', NHIPCAU_DATA: join(tmpdir(), 'nhipcau-bench') })
}

interface People {
  readonly top: Context
  readonly commune: Context
}

/** A province of a hundred and fifty communes; one of them is quiet. */
async function givenOffices(house: OpenHouse): Promise<People> {
  const province = await givenUnit(house, { name: 'UBND tỉnh Vĩnh Thành', kind: 'province' })
  const communes: string[] = []
  for (let at = 1; at <= 150; at += 1)
    communes.push(
      await givenUnit(house, {
        name: `UBND xã số ${at}`,
        kind: 'commune',
        level: 'commune',
        under: province,
      }),
    )
  const administrator = async (name: string, unit: string) =>
    asPerson(house, await givenPerson(house, name, unit, 'administrator'))
  return {
    top: await administrator('Phạm Quản Trị', province),
    commune: await administrator('Lê Quản Trị', communes[0]!),
  }
}

/** Chained as the house itself chains, in one statement: entry by entry would take an hour. */
async function givenEntries(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    do $$
    declare
      units uuid[] := array(select id from units where kind = 'commune' order by id);
      people uuid[] := array(select id from users order by id);
      acts text[] := '{plan.made,task.assigned,progress.recorded,progress.recorded,progress.recorded,report.built,report.submitted,document.arrived}';
      words text[] := '{họp báo,tọa đàm,biên giới,đối ngoại,phóng sự,bản tin,tập huấn,triển lãm}';
      before bytea := decode(repeat('00', 32), 'hex');
      after bytea; unit uuid; act text; at timestamptz; details jsonb; record uuid;
    begin
      for n in 1..${entries} loop
        unit := units[case when n % 5000 = 0 then 1 else 2 + n % 149 end];
        act := acts[1 + n % 8];
        at := timestamptz '2026-01-01 01:00+00' + n * interval '25 seconds';
        details := jsonb_build_object('note', words[1 + n % 8] || ' ' || words[1 + n / 8 % 8], 'number', n);
        record := md5((n / 7)::text)::uuid;
        after := sha256(before || convert_to(jsonb_build_array(2, n, extract(epoch from at), people[1 + n % 2], 'Nguyễn Thị Bưởi',
          null, unit, 'Chuyên viên', null, unit, act, 'task', record, details, '10.0.0.7', 'bench')::text, 'UTF8'));
        insert into audit_entries (sequence, form, at, actor_id, actor_name, post_unit_id, post_title, unit_id, act, record_kind,
          record_id, details, address, request_id, previous, hash)
        values (n, 2, at, people[1 + n % 2], 'Nguyễn Thị Bưởi', unit, 'Chuyên viên', unit, act, 'task', record, details,
          '10.0.0.7', 'bench', before, after);
        before := after;
      end loop;
    end $$`)
  await client.query('vacuum analyze audit_entries')
  await client.end()
}

async function verifying(house: OpenHouse): Promise<readonly Figure[]> {
  const from = performance.now()
  const verdict = await verifyHouse(house)
  if (verdict.entries !== entries || verdict.faultCount > 0)
    throw new Error('the log of the bench is not sound')
  const seconds = (performance.now() - from) / 1000
  return [
    { what: 'entries verified, of a million', value: entries / seconds, unit: '/s' },
    { what: 'memory of the process afterwards', value: process.memoryUsage.rss() / 2 ** 20, unit: 'MB' },
  ]
}

async function searching({ top, commune }: People): Promise<readonly Figure[]> {
  const asked: readonly (readonly [string, Context, string, number | null])[] = [
    ['the newest, for a province', top, '', null],
    ['page far back, for a province', top, '', 1000],
    ['the newest, for a quiet commune', commune, '', null],
    ['a person', top, 'person=pham quan tri', null],
    ['one kind of act', top, 'act=report.submitted', null],
    ['one record', top, `record=${idOf(5)}`, null],
    ['one office', top, 'unit=xa so 77', null],
    ['a day half a year ago', top, 'from=20/4/2026&to=20/4/2026', null],
    ['two frequent words', top, 'q=hop bao', null],
    ['one rare word', top, 'q=777777', null],
    ['words that are nowhere', top, 'q=khong co gi', null],
    [
      'a person, an act, a month and a word',
      top,
      'person=pham&act=plan&from=1/5/2026&to=31/5/2026&q=hop',
      null,
    ],
  ]
  const figures: Figure[] = []
  for (const [what, ctx, address, before] of asked) {
    const times: number[] = []
    for (let time = 0; time < 9; time += 1) {
      const from = performance.now()
      await listEntries(ctx, readLogFilter(new URLSearchParams(address)), before)
      times.push(performance.now() - from)
    }
    figures.push({ what: `log: ${what}`, value: median(times), unit: 'ms', target: '50' })
  }
  return figures
}

/** As the entries name their records: md5 of a number. */
function idOf(record: number): string {
  const hex = createHash('md5').update(String(record)).digest('hex')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

/** Each writer one entry a transaction, as actions do, flushed to the disk; they wait for one another from the entry to the commit. */
async function writing(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-bench-'))
  await chmod(folder, 0o755)
  const database = await openEmbeddedDatabase(folder)
  await migrate(database.url)
  const house = houseOn(settings(), database.url)
  try {
    const unitId = await givenUnit(house, { name: 'Sở Văn hóa' })
    const ctx = asPerson(house, await givenPerson(house, 'Nguyễn Thị Bưởi', unitId, 'officer'))
    const [alone, together] = [await writtenASecond(ctx, 1), await writtenASecond(ctx, writers)]
    const what = `entries written by ${writers} at once, a transaction each`
    return [{ what, value: together, unit: '/s', beside: { what: 'by one', value: alone } }]
  } finally {
    await house.close()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writtenASecond(ctx: Context, count: number, seconds = 6): Promise<number> {
  const until = performance.now() + seconds * 1000
  let written = 0
  const work = async () => {
    while (performance.now() < until) {
      const act = { act: 'report.built', recordKind: 'report', recordId: newId(), unitId: null } as const
      await asActor(ctx, (db) => recordAct(db, ctx, act))
      written += 1
    }
  }
  await Promise.all(Array.from({ length: count }, work))
  return written / seconds
}
