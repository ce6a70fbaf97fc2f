import { writeDocx } from 'vanban'
import { readDocument } from 'vanban/reading'
import { vi } from 'vitest'
import { planText } from '#domain/documents/given-documents.ts'
import { newId } from '#platform/new-id.ts'
import { messageUpload } from '../fixtures/message-file.ts'
import type { Upload } from '../fixtures/plan-files.ts'
import { templateUpload } from '../fixtures/template-file.ts'
import type { ProductDatabase } from './product-database.ts'
import type { Ids } from './record-addresses.ts'
import type { Visitor } from './visitor.ts'

/** One record of each kind of Lạng Sơn, made by its planner as people make them. `mark` sets these files apart from others. */
export async function givenRecords(db: ProductDatabase, planner: Visitor, mark: string): Promise<Ids> {
  const { one } = db
  const unit = await one("select unit_id from unit_names where name = 'Tỉnh Lạng Sơn' limit 1")
  const bring = async (words: string, at = '/documents/import') => {
    const text = planText.replace('vùng chè cổ thụ', `vùng chè cổ thụ ${words}`)
    const docx = await writeDocx(await readDocument(new TextEncoder().encode(text)))
    const answer = await planner.post(at, { unit, file: new File([docx.slice()], 'ke-hoach.docx') })
    const id = idIn(answer)
    const isRead = async () => (await one('select state from imports where id = $1', id)) === 'review'
    await vi.waitUntil(isRead, { timeout: 20_000, interval: 50 })
    return id
  }
  const confirm = async (importId: string) => {
    await planner.post(`/documents/imports/${importId}?/confirm`, { revision: '0' })
    return one('select document_id from imports where id = $1', importId)
  }
  const left = await bring(mark)
  const document = await confirm(await bring(`${mark} 2`))
  const check = await bring(`${mark} 4`, '/documents/check')
  // A document of the register as if the office had issued it: a report would need all its chapters first.
  const outgoing = await confirm(await bring(`${mark} 3`))
  await db.client.query("update documents set direction = 'outgoing' where id = $1", [outgoing])
  await planner.post('/reports?/build', { form: 'yearly-external-information', unit, year: '2026' })
  return {
    ...{ import: left, check, document, outgoing, unit },
    ...(await givenEvidence(db, planner)),
    ...(await givenPeople(db, unit, mark)),
    change: await givenChange(db, unit),
    ...(await givenExchange(db, planner, { unit, mark })),
    law: await givenLaw(db, planner, unit),
    report: await one('select id from reports where unit_id = $1 limit 1', unit),
  }
}

/** A part of a task, with a file that shows how far it is. */
async function givenEvidence(
  { one }: ProductDatabase,
  planner: Visitor,
): Promise<Pick<Ids, 'part' | 'plan' | 'task' | 'evidence'>> {
  const openPart = `from obligations o join tasks t on t.id = o.task_id where t.state = 'open' and o.state <> 'done'
    order by o.id limit 1`
  const part = await one(`select o.id ${openPart}`)
  const plan = await one(`select o.plan_id ${openPart}`)
  const task = await one(`select o.task_id ${openPart}`)
  const percent = await one(`select o.percent ${openPart}`)
  const files = new File(['Biên bản'], 'bien-ban.txt')
  const said = { entryId: newId(), part, percent, note: 'Kèm biên bản.', files }
  await planner.post(`/plans/${plan}/tasks/${task}?/record`, said)
  return { part, plan, task, evidence: await one("select id from evidence where kind = 'file' limit 1") }
}

/** A change of the unit, as recorded from an office's own decision, that nobody has taken back. */
async function givenChange({ client }: ProductDatabase, unit: string): Promise<string> {
  const id = newId()
  await client.query(
    `insert into unit_changes (id, kind, on_date, decision, made_by, made_at)
      select $1, 'contact', '2026-01-05', 'Thông báo số 12/TB-UBND', id, now() from users order by id limit 1`,
    [id],
  )
  await client.query(
    `insert into unit_change_units (change_id, unit_id, side) values ($1, $2, 'before'), ($1, $2, 'after')`,
    [id, unit],
  )
  return id
}

/** Somebody who holds a role of the office's own, and who speaks for it. */
async function givenPeople(
  { client }: ProductDatabase,
  unit: string,
  mark: string,
): Promise<Pick<Ids, 'person' | 'role' | 'speaker'>> {
  const [person, role, speaker] = [newId(), newId(), newId()]
  const name = `Người ${mark}`
  const email = `${person}@example.gov.vn`
  await client.query('insert into users (id, name, email) values ($1, $2, $3)', [person, name, email])
  await client.query('insert into roles (id, name, unit_id) values ($1, $2, $3)', [role, mark, unit])
  await client.query(
    `insert into posts (id, user_id, unit_id, role_id, title, valid) values ($1, $2, $3, $4, '', '[2020-01-01,)')`,
    [newId(), person, unit, role],
  )
  await client.query(
    `insert into speakers (id, unit_id, kind, name, title, phone, email, decision, decided_at, valid, made_by, made_at)
      values ($1, $2, 'standing', $3, '', '', $4, 'x', now(), '[2020-01-01,2020-02-01)', $5, now())`,
    [speaker, unit, name, email, person],
  )
  return { person, role, speaker }
}

async function givenLaw({ one }: ProductDatabase, planner: Visitor, unit: string): Promise<string> {
  const reference = `${await one('select 9000 + count(*) from instruments')}/KH-UBND`
  const entered = { unit, type: 'kế hoạch', reference, issuer: 'UBND tỉnh Lạng Sơn' }
  const said = { issued: '1/1/2026', source: 'x', certainty: 'verified' }
  return idIn(await planner.post('/documents/law/new', { ...entered, ...said }))
}

/** The office's template, a message that came, and the answer that it was given. */
async function givenExchange(
  { one }: ProductDatabase,
  planner: Visitor,
  { unit, mark }: { unit: string; mark: string },
): Promise<Pick<Ids, 'template' | 'message' | 'answer'>> {
  const bring = async (at: string, upload: Upload, fields: Record<string, string> = {}) => {
    const file = new File([new Uint8Array(upload.buffer)], upload.name)
    return idIn(await planner.post(at, { unit, ...fields, file }))
  }
  const template = await bring('/documents/templates/new', await templateUpload(`Mẫu ${mark}`), {
    type: 'báo cáo',
  })
  const message = await bring('/documents/messages/new', await messageUpload(mark))
  const fields = { state: 'arrived', words: '', code: '000.00.00.H37' }
  await planner.post(`/documents/messages/${message}?/answer`, fields)
  const answer = await one('select id from message_answers where message_id = $1', message)
  return { template, message, answer }
}

function idIn(answer: Response): string {
  const place = answer.headers.get('location')
  if (place === null) throw new Error(`led nowhere: ${answer.status}`)
  return place.split('/').at(-1)!
}
