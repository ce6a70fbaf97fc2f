import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { seedLaw } from '../../../seeds/law.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { addInstrument, keepStartingLaw, recordFact, recordReplacement } from './law-actions.ts'
import { getInstrument, listLaw } from './law-pages.ts'

describe('the law of an office', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let administrator: Context
  let officer: Context
  let commune: Context
  let stranger: Context

  beforeAll(async () => {
    house = await openTestHouse()
    await seedLaw(house)
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const below = await givenUnit(house, {
      name: 'Xã Nà Phặc',
      kind: 'commune',
      level: 'commune',
      under: province,
    })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const person = async (name: string, at: string, role: 'planner' | 'officer' | 'administrator') =>
      asPerson(house, await givenPerson(house, name, at, role))
    planner = await person('Hoàng Thu Hương', province, 'planner')
    administrator = await person('Vi Đức Thịnh', province, 'administrator')
    officer = await person('Nông Văn Bình', province, 'officer')
    commune = await person('Lý Thu Hà', below, 'officer')
    stranger = await person('Lò Văn Páo', elsewhere, 'planner')
  })

  let serial = 100
  const typed = (more: Partial<Parameters<typeof addInstrument>[1]> = {}) => ({
    unitId: province,
    type: 'Nghị định',
    reference: `${++serial}/2026/NĐ-CP`,
    issuer: 'Chính phủ',
    title: 'về một việc được đặt ra để thử',
    issued: '05/8/2026',
    effective: '01/10/2026',
    source: 'Công báo',
    certainty: 'verified',
    ...more,
  })
  const idOf = async (reference: string, ctx = planner) =>
    (await listLaw(ctx, { words: reference, state: null }, null)).lines[0]?.id
  const said = { unitId: '', source: 'Công báo', certainty: 'verified' } as const
  const rows = async () => {
    const tables = ['instruments', 'instrument_facts', 'instrument_changes'] as const
    return Promise.all(
      tables.map(async (table) => (await house.db.selectFrom(table).selectAll().execute()).length),
    )
  }

  it('loading the starting law twice changes nothing', async () => {
    const before = await rows()
    await seedLaw(house)
    expect(await rows()).toEqual(before)
    expect(before.every((number) => number > 5)).toBe(true)
  })

  it('is searched with and without marks, and by its state of today', async () => {
    const found = async (words: string, state: 'over' | null = null) =>
      (await listLaw(planner, { words, state }, null)).lines.map(({ name }) => name)
    expect(await found('luat bao chi')).toEqual([
      'Luật Báo chí số 103/2016/QH13',
      'Luật Báo chí số 126/2025/QH15',
    ])
    expect(await found('luật báo chí', 'over')).toEqual(['Luật Báo chí số 103/2016/QH13'])
    expect(await found('72/2015/NĐ-CP')).toHaveLength(1)
  })

  it('a planner or an administrator adds a document; it says what, when and from where', async () => {
    const id = await addInstrument(planner, typed({ reference: '901/2026/NĐ-CP' }))
    const page = await getInstrument(planner, id)
    expect(page.instrument).toMatchObject({ type: 'nghị định', name: 'Nghị định số 901/2026/NĐ-CP' })
    expect(page.facts).toContainEqual({
      kind: 'effective',
      value: '2026-10-01',
      source: 'Công báo',
      certainty: 'verified',
    })
    await expect(addInstrument(administrator, typed())).resolves.toBeTruthy()
    await expect(addInstrument(officer, typed())).rejects.toMatchObject({ status: 403 })
    await expect(addInstrument(stranger, typed())).rejects.toMatchObject({ status: 403 })
  })

  it('the same document is not entered twice, however its number is written, also at once', async () => {
    const address = `/documents/law/${await idOf('72/2015/NĐ-CP')}`
    await expect(addInstrument(planner, typed({ reference: '72 / 2015/NĐ – CP' }))).rejects.toMatchObject({
      key: 'law.alreadyThere',
      params: { address },
    })
    const same = typed({ reference: '902/2026/NĐ-CP' })
    const both = await Promise.allSettled([addInstrument(planner, same), addInstrument(administrator, same)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('all that is not right is said at once', async () => {
    const wrong = typed({ type: ' ', reference: '', issued: '31/2/2026', source: '', certainty: 'sure' })
    await expect(addInstrument(planner, wrong)).rejects.toMatchObject({
      issues: ['type', 'reference', 'issued', 'source', 'certainty'].map((field) => ({ field })),
    })
  })

  it('a later word goes before an earlier one, which stays in the record', async () => {
    const id = await addInstrument(planner, typed())
    await recordFact(planner, {
      ...said,
      unitId: province,
      instrumentId: id,
      kind: 'effective',
      value: '15/10/2026',
    })
    const page = await getInstrument(planner, id)
    expect(page.facts.find(({ kind }) => kind === 'effective')?.value).toBe('2026-10-15')
    const ever = page.words.flatMap(({ fact }) => (fact?.kind === 'effective' ? [fact.value] : []))
    expect(ever).toEqual(expect.arrayContaining(['2026-10-15', '2026-10-01']))
    await recordFact(planner, { ...said, unitId: province, instrumentId: id, kind: 'effective', value: '' })
    expect((await getInstrument(planner, id)).facts.map(({ kind }) => kind)).not.toContain('effective')
  })

  it('what an office knows goes before the starting law, in its own tree only', async () => {
    const id = (await idOf('30/2020/NĐ-CP'))!
    await recordFact(planner, {
      ...said,
      unitId: province,
      instrumentId: id,
      kind: 'ended',
      value: '01/11/2026',
    })
    const stateFor = async (ctx: Context) => (await getInstrument(ctx, id)).standing.state
    expect(await stateFor(planner)).toBe('abolished')
    expect(await stateFor(commune)).toBe('abolished')
    expect(await stateFor(stranger)).toBe('inForce')
    await seedLaw(house)
    expect(await stateFor(planner)).toBe('abolished')
  })

  it('what an office entered before the house knew of it stays one document, with the office’s word first', async () => {
    const typedBefore = typed({ reference: '8/2026/TT-BVHTTDL', effective: '01/12/2026' })
    const id = await addInstrument(planner, { ...typedBefore, type: 'thông tư' })
    const entry = (kind: string, value: string) => [kind, value, 'verified', 'Công báo']
    const law = { type: 'thông tư', reference: '08/2026/TT-BVHTTDL', issuer: null }
    await keepStartingLaw(house, [
      { ...law, facts: [entry('effective', '2026-11-01'), entry('ended', '2027-01-01')] },
    ])
    const page = await getInstrument(planner, id)
    const facts = Object.fromEntries(page.facts.map(({ kind, value }) => [kind, value]))
    expect(facts).toMatchObject({ effective: '2026-12-01', ended: '2027-01-01' })
    const { lines } = await listLaw(planner, { words: '2026/TT-BVHTTDL', state: null }, null)
    expect(lines.map((line) => line.id)).toEqual([id])
    const elsewhere = await listLaw(stranger, { words: '2026/TT-BVHTTDL', state: null }, null)
    expect(elsewhere.lines).toHaveLength(1)
  })

  it('a replacement is said with its day, and taken back', async () => {
    const old = await addInstrument(
      planner,
      typed({ reference: '903/2020/NĐ-CP', issued: '2020', effective: '' }),
    )
    await addInstrument(planner, typed({ reference: '904/2026/NĐ-CP' }))
    const replaced = { ...said, unitId: province, instrumentId: old, kind: 'replaces', by: '904/2026/NĐ-CP' }
    await recordReplacement(planner, { ...replaced, on: '', holds: true })
    await recordReplacement(planner, { ...replaced, on: '', holds: true })
    expect((await getInstrument(planner, old)).standing).toMatchObject({
      state: 'replaced',
      since: '2026-10-01',
      by: { name: 'Nghị định số 904/2026/NĐ-CP' },
    })
    expect((await getInstrument(planner, old)).changed).toHaveLength(1)
    await recordReplacement(planner, { ...replaced, on: '', holds: false })
    expect((await getInstrument(planner, old)).standing.state).toBe('inForce')
  })

  it('a replacement by what is not there, or by itself, is not right yet', async () => {
    const id = await addInstrument(planner, typed({ reference: '905/2026/NĐ-CP' }))
    const by = (reference: string) =>
      recordReplacement(planner, {
        ...said,
        unitId: province,
        instrumentId: id,
        kind: 'replaces',
        by: reference,
        on: '',
        holds: true,
      })
    await expect(by('99999/2026/NĐ-CP')).rejects.toMatchObject({
      issues: [{ field: 'by', key: 'law.notThere' }],
    })
    await expect(by('905/2026/NĐ-CP')).rejects.toMatchObject({
      issues: [{ field: 'by', key: 'law.byItself' }],
    })
    await expect(by('')).rejects.toMatchObject({ issues: [{ field: 'by', key: 'form.required' }] })
  })

  it('what another office entered is nobody’s business elsewhere', async () => {
    const id = await addInstrument(planner, typed({ reference: '219/KH-UBND', issuer: 'UBND tỉnh Sông Kỳ' }))
    await expect(getInstrument(stranger, id)).rejects.toMatchObject({ status: 404 })
    await expect(getInstrument(commune, id)).resolves.toBeTruthy()
    await expect(
      recordFact(stranger, { ...said, unitId: province, instrumentId: id, kind: 'ended', value: '2026' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('the second wall: nobody rewrites, deletes, or speaks in another’s name', async () => {
    const id = (await idOf('72/2015/NĐ-CP'))!
    const as = (ctx: Context, statement: ReturnType<typeof sql>) =>
      asActor(ctx, (db) => statement.execute(db))
    const fact = (by: string, unit: string) => sql`insert into instrument_facts
      (instrument_id, kind, value, source, certainty, unit_id, recorded_by, recorded_at)
      values (${id}, 'ended', '2026', 'x', 'verified', ${unit}, ${by}, now())`
    await expect(as(planner, fact(officer.actor.userId, province))).rejects.toThrow('row-level security')
    await expect(as(officer, fact(officer.actor.userId, province))).rejects.toThrow('row-level security')
    await expect(as(stranger, fact(stranger.actor.userId, province))).rejects.toThrow('row-level security')
    await expect(
      as(
        planner,
        sql`insert into instruments (id, unit_id, type, reference, created_by, created_at)
        values (${newId()}, null, 'luật', 'x', ${planner.actor.userId}, now())`,
      ),
    ).rejects.toThrow('row-level security')
    for (const statement of [sql`update instrument_facts set value = 'x'`, sql`delete from instruments`])
      await expect(as(planner, statement)).rejects.toThrow('permission denied')
    await expect(sql`update instrument_facts set value = 'x'`.execute(house.db)).rejects.toThrow(
      'append only',
    )
  })

  it('every word of a person stands in the log', async () => {
    const id = await addInstrument(planner, typed())
    await recordFact(planner, { ...said, unitId: province, instrumentId: id, kind: 'ended', value: '2026' })
    const acts = await house.db
      .selectFrom('audit_entries')
      .select(['act', 'actor_name'])
      .where('record_id', '=', id)
      .orderBy('sequence')
      .execute()
    expect(acts).toEqual([
      { act: 'law.added', actor_name: 'Hoàng Thu Hương' },
      { act: 'law.factRecorded', actor_name: 'Hoàng Thu Hương' },
    ])
  })

  it('an address that is no id is no document', async () => {
    await expect(getInstrument(planner, "1' or '1'='1")).rejects.toMatchObject({ status: 404 })
    await expect(
      recordFact(planner, { ...said, unitId: province, instrumentId: 'x', kind: 'ended', value: '2026' }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
