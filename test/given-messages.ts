import { messageOf, writeMessage } from 'vanban/edxml'
import type { Sending } from 'vanban/edxml'
import type { OfficialDocument } from 'vanban'
import { readDocument } from 'vanban/reading'
import { enterIssued } from '#domain/documents/document-actions.ts'
import { insertDocument } from '#domain/documents/document-store.ts'
import { planText, textBytes } from '#domain/documents/given-documents.ts'
import type { BroughtFile } from '#domain/documents/import-actions.ts'
import { showMessage } from '#domain/documents/message-pages.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { TestHouse } from './database.ts'
import { openTestHouse } from './database.ts'
import { asPerson, givenPerson, givenUnit } from './given.ts'

/** A province that has an agency code, one that it changed in 2026, and a department beside it that has its own. */
export interface GivenExchange {
  readonly house: TestHouse
  readonly province: string
  readonly planner: Context
  readonly officer: Context
  /** Plans for the department. */
  readonly stranger: Context
  readonly plan: OfficialDocument
  /** A message that brings the plan, each time with a text of its own unless told which. */
  message(more?: Partial<Sending>, texts?: readonly string[]): Promise<BroughtFile>
  /** The plan, or what was made of it, as it stands in the register, with bytes of its own. */
  enter(
    model: OfficialDocument,
    direction: 'incoming' | 'outgoing',
    owner?: { unitId: string; by: Context },
  ): Promise<{ id: string; bytes: Uint8Array }>
  /** The page of a message, as the planner sees it. */
  shown(id: string): Promise<Exclude<Awaited<ReturnType<typeof showMessage>>, 'secret'>>
}

export async function givenExchange(): Promise<GivenExchange> {
  const house = await openTestHouse()
  const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
  const beside = await givenUnit(house, { name: 'Sở Du lịch', under: province })
  const codes = [
    { unit_id: province, code: '000.00.00.H98', valid: '[2000-01-01,2026-07-01)' },
    { unit_id: province, code: 'H99.SK', valid: '[2026-07-01,)' },
    { unit_id: beside, code: 'H99.SDL', valid: '[2020-01-01,)' },
  ]
  await house.db
    .insertInto('unit_codes')
    .values(codes.map((one) => ({ ...one, scheme: 'agency' })))
    .execute()
  const planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', province, 'planner'))
  const officer = asPerson(house, await givenPerson(house, 'Nông Văn Bình', province, 'officer'))
  const stranger = asPerson(house, await givenPerson(house, 'Đàm Văn Khoa', beside, 'planner'))
  const plan = await readDocument(textBytes(planText))
  let serial = 0

  return {
    ...{ house, province, planner, officer, stranger, plan },

    async message(more = {}, texts = [`${planText}\n\nBản ${++serial}.`]) {
      const receivers = [{ code: 'H99.SK' }]
      const sending = { sender: { code: 'G99' }, receivers, at: '2026-11-20T08:00:00', ...more }
      const attachments = texts.map((text, at) => ({ name: `van-ban-${at}.txt`, content: textBytes(text) }))
      return messageFile(province, await whole(writeMessage(messageOf(plan, sending), attachments)))
    },

    async enter(model, direction, { unitId, by } = { unitId: province, by: planner }) {
      const bytes = textBytes(`${planText} ${++serial}`)
      const sha256 = await house.files.keep(bytes)
      await house.db
        .insertInto('files')
        .values({ sha256, size: bytes.length, media_type: 'text/plain' })
        .execute()
      const document = { ownerUnitId: unitId, sha256, fileName: 'ke-hoach.txt', model, reportId: null }
      if (direction === 'outgoing')
        return { bytes, id: await asActor(by, (db) => enterIssued(db, by, document)) }
      const id = crypto.randomUUID()
      const came = { id, direction, issuerUnitId: null, createdBy: by.actor.userId, at: new Date() }
      await house.db.transaction().execute((db) => insertDocument(db, { ...document, ...came }))
      return { bytes, id }
    },

    async shown(id) {
      const found = await showMessage(planner, id)
      if (found === 'secret') throw new Error('refused as secret')
      return found
    },
  }
}

/** Bytes as they are brought in for an office. */
export function messageFile(unitId: string, bytes: Uint8Array): BroughtFile {
  return { unitId, fileName: 'thu.edxml', bytes }
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}
