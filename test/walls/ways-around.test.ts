import { beforeAll, describe, expect, it } from 'vitest'
import { getDocument, getOriginal, recordArrival } from '#domain/documents/document-actions.ts'
import { getRegisterEntry } from '#domain/documents/document-page.ts'
import { getImport, listOpenImports } from '#domain/documents/import-actions.ts'
import { eachDocument, listDocuments } from '#domain/documents/register-list.ts'
import { readRegisterFilter } from '#domain/documents/register-filter.ts'
import { keepToUnits } from '#domain/organisation/limit-actions.ts'
import { loadActor } from '#domain/organisation/person-store.ts'
import { listOutdatedBases } from '#domain/planning/outdated-bases.ts'
import { findPlanOfDocument } from '#domain/planning/plan-actions.ts'
import { buildReport } from '#domain/reporting/report-actions.ts'
import { showHistory, showReport, showReports } from '#domain/reporting/report-reading.ts'
import type { Actor, Verb } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../database.ts'
import { openTestHouse } from '../database.ts'
import { givenConfirmed, givenReading, planOf } from '../given-document.ts'
import { asPerson, givenPerson, givenUnit } from '../given.ts'
import { seedForms } from '../../seeds/forms/seed-forms.ts'

const ours = 'QUẢNG BÁ HOA ĐÀO'

/** A record kept to named units is not read by some other door than its own page. */
describe('a limited document', () => {
  let house: TestHouse
  let maker: Actor
  let clerk: Actor
  let unitId: string
  let limited: { documentId: string; planId: string }
  let open: { documentId: string; planId: string }
  let importId: string
  const text = planOf({ number: '61', task: `Tổ chức ngày hội ${ours}.` })

  beforeAll(async () => {
    house = await openTestHouse()
    await seedForms(house)
    unitId = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    await givenUnit(house, { name: 'Sở Văn hóa và Thể thao', under: unitId })
    maker = await givenPerson(house, 'Nông Văn Bình', unitId, 'planner')
    clerk = await givenClerk(house, unitId)
    limited = await givenConfirmed(asPerson(house, maker), unitId, text)
    open = await givenConfirmed(
      asPerson(house, maker),
      unitId,
      planOf({ number: '62', bases: ['Kế hoạch số 61/KH-UBND ngày 09/11/2026 của UBND tỉnh Sông Kỳ'] }),
    )
    importId = await importOf(house, limited.documentId)
    await recordArrival(asPerson(house, maker), {
      ...{ documentId: limited.documentId, number: '9', on: '20/11/2026', receivedBy: '' },
    })
    await keepToUnits(asPerson(house, maker), {
      ...{ kind: 'document', recordId: limited.documentId, units: '' },
    })
  })

  it('is still read by its maker everywhere', async () => {
    const ctx = asPerson(house, maker)
    expect((await getDocument(ctx, limited.documentId)).id).toBe(limited.documentId)
    expect(await getImport(ctx, importId)).toMatchObject({ id: importId })
    const listed = await listDocuments(ctx, readRegisterFilter(new URLSearchParams()))
    expect(listed.documents.map((one) => [one.id === limited.documentId, one.isLimited])).toContainEqual([
      true,
      true,
    ])
  })

  it('is no page and no file to a clerk whose scope does not go that far', async () => {
    const ctx = asPerson(house, clerk)
    await expect(getDocument(ctx, limited.documentId)).rejects.toMatchObject({ status: 404 })
    await expect(getOriginal(ctx, limited.documentId)).rejects.toMatchObject({ status: 404 })
  })

  it('is in no list, no search and no export', async () => {
    const ctx = asPerson(house, clerk)
    const idsFor = async (query: string) =>
      (await listDocuments(ctx, readRegisterFilter(new URLSearchParams(query)))).documents.map(({ id }) => id)
    expect(await idsFor('')).toEqual([open.documentId])
    expect(await idsFor('q=61/KH-UBND')).toEqual([])
    for await (const page of eachDocument(ctx, readRegisterFilter(new URLSearchParams())))
      expect(page.map(({ id }) => id)).toEqual([open.documentId])
  })

  it('is not read through the import that it came from', async () => {
    const ctx = asPerson(house, clerk)
    await expect(getImport(ctx, importId)).rejects.toMatchObject({ status: 404 })
    expect((await listOpenImports(ctx)).map(({ id }) => id)).not.toContain(importId)
  })

  it('is not shown beside a document that cites it', async () => {
    const linked = async (actor: Actor) => {
      const ctx = asPerson(house, actor)
      const entry = await getRegisterEntry(ctx, await getDocument(ctx, open.documentId))
      return entry.cites.flatMap(({ document }) => document?.id ?? [])
    }
    expect(await linked(maker)).toEqual([limited.documentId])
    expect(await linked(clerk)).toEqual([])
  })

  it('nor by the documents that it cites, nor among those that lean on a basis', async () => {
    const rows = await asActor(asPerson(house, clerk), (db) =>
      db.selectFrom('citations').select('document_id').distinct().execute(),
    )
    expect(rows.map((row) => row.document_id)).toEqual([open.documentId])
    const outdated = await listOutdatedBases(asPerson(house, clerk), {
      ...{ reviewed: false, after: null, planId: null },
    })
    expect(JSON.stringify(outdated)).not.toContain(limited.documentId)
  })

  it('gives its number of arrival to nobody else, and says so in a sentence', async () => {
    const again = recordArrival(asPerson(house, clerk), {
      ...{ documentId: open.documentId, number: '9', on: '20/11/2026', receivedBy: '' },
    })
    await expect(again).rejects.toMatchObject({ issues: [{ field: 'number', key: 'limit.numberIsTaken' }] })
  })

  it('brought in a second time is told to be there, and nothing more', async () => {
    await expect(givenReading(asPerson(house, clerk), unitId, text)).rejects.toMatchObject({
      key: 'limit.fileIsThere',
    })
  })

  it('its plan goes on being read by those whom it obliges', async () => {
    expect(await findPlanOfDocument(asPerson(house, clerk), limited.documentId)).toMatchObject({
      id: limited.planId,
    })
  })
})

describe('a limited report', () => {
  let house: TestHouse
  let leader: Actor
  let colleague: Actor
  let unitId: string
  let reportId: string
  const wanted = () => ({ formKey: 'yearly-external-information', unitId, year: 2026 })

  beforeAll(async () => {
    house = await openTestHouse()
    await seedForms(house)
    unitId = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    leader = await givenPerson(house, 'Lý Thu Hà', unitId, 'leader')
    colleague = await givenPerson(house, 'Vi Đức Thịnh', unitId, 'officer')
    reportId = (await buildReport(asPerson(house, leader), wanted())).id
    await keepToUnits(asPerson(house, leader), { kind: 'report', recordId: reportId, units: '' })
  })

  it('is neither page, nor history, nor a line of the list to a colleague', async () => {
    const ctx = asPerson(house, colleague)
    await expect(showReport(ctx, reportId, null)).rejects.toMatchObject({ status: 404 })
    await expect(showHistory(ctx, reportId)).rejects.toMatchObject({ status: 404 })
    expect((await showReports(ctx, { year: null })).reports).toEqual([])
  })

  it('asked for anew by a colleague, it is said to be there', async () => {
    await expect(buildReport(asPerson(house, colleague), wanted())).rejects.toMatchObject({
      key: 'limit.reportIsThere',
    })
  })

  it('keeps its limit once it is issued: the document of the register is no way around', async () => {
    const documentId = await asIssued(house, { reportId, unitId, by: leader.userId })
    await expect(getDocument(asPerson(house, colleague), documentId)).rejects.toMatchObject({ status: 404 })
    expect((await getDocument(asPerson(house, leader), documentId)).id).toBe(documentId)
    const readings = await house.db
      .selectFrom('audit_entries')
      .select('record_id')
      .where('act', '=', 'document.read')
      .execute()
    expect(readings.map((one) => one.record_id)).toEqual([documentId])
  })
})

/** Imports and reads documents, none of them limited: by a role of the office's own. */
async function givenClerk(house: TestHouse, unitId: string): Promise<Actor> {
  const clerk = await givenPerson(house, 'Hứa Văn Đạt', unitId, 'officer')
  const roleId = newId()
  const verbs: readonly Verb[] = ['document.read', 'document.import', 'document.send', 'plan.read']
  await house.db.insertInto('roles').values({ id: roleId, name: 'Văn thư', unit_id: unitId }).execute()
  const scopes = verbs.map((verb) => ({ role_id: roleId, verb, uses: 'internal' }))
  await house.db.insertInto('role_scopes').values(scopes).execute()
  await house.db.updateTable('posts').set({ role_id: roleId }).where('user_id', '=', clerk.userId).execute()
  return loadActor(house, { id: clerk.userId, name: clerk.name, email: clerk.email })
}

async function importOf(house: TestHouse, documentId: string): Promise<string> {
  const { id } = await house.db
    .selectFrom('imports')
    .select('id')
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
  return id
}

/** The register's document of a report, as issuing enters it. */
async function asIssued(
  house: TestHouse,
  { reportId, unitId, by }: { reportId: string; unitId: string; by: string },
): Promise<string> {
  const id = newId()
  const sha256 = id.replaceAll('-', '').repeat(2)
  await house.db.insertInto('files').values({ sha256, size: 1, media_type: 'text/plain' }).execute()
  await house.db
    .insertInto('documents')
    .values({
      ...{ id, owner_unit_id: unitId, direction: 'outgoing', report_id: reportId, file_sha256: sha256 },
      ...{ file_name: 'bao-cao.docx', model: '{"assignments": []}', created_by: by, created_at: new Date() },
    })
    .execute()
  return id
}
