import { generateKeyPairSync, createHash } from 'node:crypto'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../test/database.ts'
import type { TestHouse } from '../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../test/given.ts'
import { headFolder } from './audit-head-files.ts'
import { openAuditKey, readTrustedKeys } from './audit-key.ts'
import { NotSigned, signLog } from './audit-signing.ts'
import { verifyHouse } from './audit-verification.ts'
import { recordAct } from './audit.ts'
import { asActor } from './context.ts'
import type { Context } from './context.ts'
import { newId } from './new-id.ts'

/** What somebody does who holds the database with all its rights, and knows how the chain is made. */
describe('a log that somebody with every right over the database has changed', () => {
  let house: TestHouse
  let ctx: Context
  let superuser: pg.Client
  let headFile: string

  const write = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      const act = { act: 'task.assigned', recordKind: 'task', unitId: null, recordId: newId() } as const
      await asActor(ctx, (db) => recordAct(db, ctx, { ...act, details: { note: `việc số ${at}`, at } }))
    }
  }

  beforeAll(async () => {
    house = await openTestHouse()
    const unitId = await givenUnit(house, { name: 'Sở Ngoại vụ tỉnh Vĩnh Thành', kind: 'department' })
    ctx = asPerson(house, await givenPerson(house, 'Trần Thị Bưởi', unitId, 'planner'))
    superuser = new pg.Client({ connectionString: house.databaseUrl })
    await superuser.connect()
    for (const entries of [10, 10, 10]) {
      await write(entries)
      await signLog(house)
    }
    await write(4)
    headFile = join(headFolder(house.config), '2026-11-21.ndjson')
    for (const table of ['audit_entries', 'audit_heads']) {
      await superuser.query(`create table kept_${table} as table ${table}`)
    }
    await writeFile(`${headFile}.kept`, await readFile(headFile))
  })
  afterAll(() => superuser.end())

  /** The superuser puts the guards aside for the change, and back afterwards. */
  const unguarded = async (...statements: string[]) => {
    const tables = ['audit_entries', 'audit_heads']
    for (const table of tables) await superuser.query(`alter table ${table} disable trigger all`)
    for (const statement of statements) await superuser.query(statement)
    for (const table of tables) await superuser.query(`alter table ${table} enable trigger all`)
  }
  afterEach(async () => {
    const columns = `sequence, form, at, actor_id, actor_name, post_id, post_unit_id, post_title, stood_in_for, unit_id, act,
      record_kind, record_id, details, address, request_id, previous, hash`
    await unguarded(
      'delete from audit_entries',
      `insert into audit_entries (${columns}) select ${columns} from kept_audit_entries`,
      'delete from audit_heads',
      'insert into audit_heads table kept_audit_heads',
    )
    await writeFile(headFile, await readFile(`${headFile}.kept`))
  })

  const verdict = (outside?: string) => verifyHouse(house, outside === undefined ? {} : { outside })
  const faults = async () => (await verdict()).faults

  /** Writes hash and predecessor anew from an entry on, as the database itself would have. */
  const chainAnew = (from: number) => `
    do $$
    declare one audit_entries; before bytea;
    begin
      select hash into before from audit_entries where sequence < ${from} order by sequence desc limit 1;
      before := coalesce(before, decode(repeat('00', 32), 'hex'));
      for one in select * from audit_entries where sequence >= ${from} order by sequence loop
        update audit_entries set previous = before, hash = sha256(before || convert_to(jsonb_build_array(
          2, one.sequence, extract(epoch from one.at), one.actor_id, one.actor_name, one.post_id, one.post_unit_id,
          one.post_title, one.stood_in_for, one.unit_id, one.act, one.record_kind, one.record_id, one.details,
          one.address, one.request_id)::text, 'UTF8')) where sequence = one.sequence returning hash into before;
      end loop;
    end $$`

  it('an honest log has no faults, and says how many entries no signature covers yet', async () => {
    expect(await verdict()).toEqual({ entries: 34, heads: 3, unsigned: 4, faultCount: 0, faults: [] })
  })

  it('a changed detail is found in its entry', async () => {
    await unguarded(
      `update audit_entries set details = details || '{"note": "việc khác"}' where sequence = 7`,
    )
    expect(await faults()).toEqual([{ kind: 'changed', sequence: 7 }])
  })

  it.each([
    `actor_name = 'Người khác'`,
    `actor_id = null`,
    `at = at - interval '1 second'`,
    `act = 'task.cancelled'`,
    `record_id = gen_random_uuid()`,
    `post_title = 'Giám đốc'`,
    `stood_in_for = 'Nguyễn Văn Cam'`,
    `address = '10.0.0.9'`,
    `request_id = 'other'`,
    `unit_id = gen_random_uuid()`,
  ])('nothing of an entry can be changed: %s', async (change) => {
    await unguarded(`update audit_entries set ${change} where sequence = 12`)
    expect(await faults()).toEqual([{ kind: 'changed', sequence: 12 }])
  })

  it('a removed entry is missed', async () => {
    await unguarded('delete from audit_entries where sequence = 15')
    expect(await faults()).toEqual([{ kind: 'missing', sequence: 15, until: 15 }])
  })

  it('a removed entry is missed also when the later ones are numbered and chained anew', async () => {
    await unguarded(
      'delete from audit_entries where sequence = 15',
      'update audit_entries set sequence = sequence + 1000 where sequence > 15',
      'update audit_entries set sequence = sequence - 1001 where sequence > 1000',
      chainAnew(15),
    )
    expect(await faults()).toMatchObject([{ kind: 'differs', since: 11, sequence: 20, head: 2 }])
  })

  it('a tail that was cut off is missed', async () => {
    await unguarded('delete from audit_entries where sequence > 25')
    expect(await faults()).toEqual([{ kind: 'cutOff', sequence: 26, until: 30, head: 3 }])
  })

  it('a tail is missed also when its heads were taken from the database', async () => {
    await unguarded(
      'delete from audit_entries where sequence > 20',
      'delete from audit_heads where number > 2',
    )
    expect(await faults()).toEqual([
      { kind: 'cutOff', sequence: 21, until: 30, head: 3 },
      { kind: 'headRemoved', head: 3, until: 3 },
    ])
  })

  it('a log that was emptied with all its heads is missed', async () => {
    await unguarded('delete from audit_entries', 'delete from audit_heads')
    expect(await faults()).toEqual([
      { kind: 'cutOff', sequence: 1, until: 30, head: 1 },
      { kind: 'headRemoved', head: 1, until: 3 },
    ])
  })

  it('a forged entry between two others is found', async () => {
    const copied = `at, form, actor_id, 'Người khác', act, record_kind, record_id, details, request_id, previous, hash`
    await unguarded(
      'alter table audit_entries drop constraint audit_entries_pkey',
      `insert into audit_entries (sequence, at, form, actor_id, actor_name, act, record_kind, record_id, details, request_id, previous, hash)
       select 9, ${copied} from audit_entries where sequence = 9`,
    )
    const found = await faults()
    await unguarded(
      `delete from audit_entries where actor_name = 'Người khác'`,
      'alter table audit_entries add primary key (sequence)',
    )
    expect(found).toContainEqual({ kind: 'repeated', sequence: 9 })
    expect(found).toContainEqual({ kind: 'changed', sequence: 9 })
  })

  it('a changed entry is found also when everything after it was chained anew', async () => {
    await unguarded(`update audit_entries set actor_name = 'Người khác' where sequence = 13`, chainAnew(13))
    expect(await faults()).toMatchObject([
      { kind: 'differs', since: 11, sequence: 20, head: 2, at: '2026-11-21T02:00:00.000Z' },
    ])
  })

  it('two entries that changed places are found', async () => {
    await unguarded(
      'update audit_entries set sequence = 1005 where sequence = 5',
      'update audit_entries set sequence = 5 where sequence = 8',
      'update audit_entries set sequence = 8 where sequence = 1005',
    )
    expect((await faults()).slice(0, 2)).toEqual([
      { kind: 'unlinked', sequence: 5 },
      { kind: 'changed', sequence: 5 },
    ])
  })

  it('an entry that is passed off as an older form, which covers less, is found', async () => {
    await superuser.query('alter table audit_entries drop constraint audit_entries_check')
    await unguarded(`update audit_entries set form = 1 where sequence = 3`)
    expect(await faults()).toEqual([{ kind: 'changed', sequence: 3 }])
  })

  it('a head whose row was changed is found: the signature no longer holds, and the file says otherwise', async () => {
    await unguarded(`update audit_heads set sequence = 19 where number = 2`)
    expect((await faults()).map(({ kind }) => kind).sort()).toEqual(['headChanged', 'headForged'])
  })

  it('a head signed with another key is nobody’s', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const path = join(house.config.dataFolder, 'other.pem')
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const other = await openAuditKey({ ...house.config, auditKeyFile: path })
    const hash = createHash('sha256').update('entry').digest('hex')
    const at = '2026-11-21T02:00:00.000Z'
    const signature = other.sign(`nhipcau audit head 1\n4\n34\n${hash}\n${at}\n`).toString('base64')
    await unguarded(
      `insert into audit_heads values (4, 34, decode('${hash}', 'hex'), '${at}', '${other.fingerprint}', decode('${signature}', 'base64'))`,
    )
    expect(await faults()).toEqual([{ kind: 'headUnknownKey', head: 4, sequence: 34, where: 'database' }])
    // And under our key's name it is not ours either.
    const { fingerprint } = await openAuditKey(house.config)
    await unguarded(`update audit_heads set key = '${fingerprint}' where number = 4`)
    expect(await faults()).toEqual([{ kind: 'headForged', head: 4, sequence: 34, where: 'database' }])
  })

  it('heads taken out of the middle of the database are missed by their numbers alone', async () => {
    await unguarded('delete from audit_heads where number = 2')
    await rm(headFile)
    expect(await faults()).toEqual([{ kind: 'headRemoved', head: 2, until: 2 }])
  })

  it('a head that another office kept finds what was done with database, files and key together', async () => {
    const keptElsewhere = join(house.config.dataFolder, 'printed.ndjson')
    await writeFile(keptElsewhere, (await readFile(headFile, 'utf8')).split('\n')[1]!)
    await unguarded(
      'delete from audit_entries where sequence > 12',
      'delete from audit_heads where number > 1',
    )
    await writeFile(headFile, (await readFile(headFile, 'utf8')).split('\n').slice(0, 1).join('\n'))
    expect((await verdict()).faults).toEqual([])
    expect((await verdict(keptElsewhere)).faults).toEqual([
      { kind: 'cutOff', sequence: 13, until: 20, head: 2 },
      { kind: 'headRemoved', head: 2, until: 2 },
    ])
  })

  it('a line among the heads that is none is told; one that broke off when the power went is not', async () => {
    await appendFile(headFile, '{"number":')
    expect(await faults()).toEqual([])
    await appendFile(headFile, '\n')
    expect(await faults()).toEqual([
      { kind: 'headUnreadable', line: 4, where: 'audit-heads/2026-11-21.ndjson' },
    ])
  })

  it('a guard that was not put back is told', async () => {
    await superuser.query('alter table audit_entries disable trigger all')
    expect(await faults()).toEqual([{ kind: 'unguarded', table: 'audit_entries' }])
  })

  it('a change is never signed over', async () => {
    await unguarded(`update audit_entries set actor_name = 'Người khác' where sequence = 32`)
    await expect(signLog(house)).rejects.toThrow(NotSigned)
    await unguarded(`update audit_entries set actor_name = 'Người khác' where sequence = 30`, chainAnew(30))
    await expect(signLog(house)).rejects.toThrow('entry 30 is not the one that head 3 signed')
    await unguarded('delete from audit_heads where number = 3')
    await expect(signLog(house)).rejects.toThrow('the database has lost the heads up to 3')
  })

  it('is verified elsewhere with the public key alone', async () => {
    const key = await openAuditKey(house.config)
    const path = join(house.config.dataFolder, 'public.pem')
    await writeFile(path, key.publicPem)
    const trusted = await readTrustedKeys(path)
    expect((await verifyHouse(house, { outside: headFile, trusted })).faults).toEqual([])
  })
})
