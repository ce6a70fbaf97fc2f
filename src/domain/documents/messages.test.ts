import { beforeAll, describe, expect, it } from 'vitest'
import { messageOf, readMessage, writeMessage } from 'vanban/edxml'
import type { Sending } from 'vanban/edxml'
import type { OfficialDocument } from 'vanban'
import { readDocument } from 'vanban/reading'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { enterIssued } from './document-actions.ts'
import { insertDocument } from './document-store.ts'
import { planText, textBytes } from './given-documents.ts'
import { answerMessage, receiveMessage, sendDocument } from './message-actions.ts'

describe('messages between agencies', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let officer: Context
  let plan: OfficialDocument

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const codes = [
      { code: '000.00.00.H98', valid: '[2000-01-01,2026-07-01)' },
      { code: 'H99.SK', valid: '[2026-07-01,)' },
    ]
    await house.db
      .insertInto('unit_codes')
      .values(codes.map((one) => ({ ...one, unit_id: province, scheme: 'agency' })))
      .execute()
    planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', province, 'planner'))
    officer = asPerson(house, await givenPerson(house, 'Nông Văn Bình', province, 'officer'))
    plan = await readDocument(textBytes(planText))
  })

  let serial = 0
  const message = async (more: Partial<Sending> = {}, texts = [`${planText}\n\nBản ${++serial}.`]) => {
    const sending = {
      sender: { code: 'G99' },
      receivers: [{ code: 'H99.SK' }],
      at: '2026-11-20T08:00:00',
      ...more,
    }
    const attachments = texts.map((text, at) => ({ name: `van-ban-${at}.txt`, content: textBytes(text) }))
    return file(await whole(writeMessage(messageOf(plan, sending), attachments)))
  }
  const file = (bytes: Uint8Array) => ({ unitId: province, fileName: 'thu.edxml', bytes })
  const whole = async (pieces: AsyncIterable<Uint8Array>) => {
    const all: Uint8Array[] = []
    for await (const piece of pieces) all.push(piece)
    return new Uint8Array(Buffer.concat(all))
  }
  const countImports = async () => (await house.db.selectFrom('imports').select('id').execute()).length

  it('each document that a message carries is brought in and read', async () => {
    const texts = [`${planText} một`, `${planText} hai`]
    const { message: read, attachments } = await receiveMessage(planner, await message({}, texts))
    expect(read).toMatchObject({ kind: 'document', code: { number: '47', symbol: 'KH-UBND' } })
    expect(attachments).toEqual([
      { name: 'van-ban-0.txt', importId: house.requested.at(-2)?.recordId },
      { name: 'van-ban-1.txt', importId: house.requested.at(-1)?.recordId },
    ])
  })

  it('the same message again says where its document is, and what is new in it comes in', async () => {
    const text = `${planText} lần đầu`
    await receiveMessage(planner, await message({}, [text]))
    const { attachments } = await receiveMessage(planner, await message({}, [text, '', `${text} và thêm`]))
    expect(attachments).toMatchObject([
      { name: 'van-ban-0.txt', refused: { key: 'documents.sameFile' } },
      { name: 'van-ban-1.txt', refused: { key: 'documents.failure.empty' } },
      { name: 'van-ban-2.txt', importId: house.requested.at(-1)?.recordId },
    ])
  })

  it('a recall brings nothing in, and neither does a message that is refused', async () => {
    const before = await countImports()
    const recall = await receiveMessage(
      planner,
      await message({ act: 'recall', about: 'G99,2026/11/09,47/KH-UBND' }),
    )
    expect(recall).toMatchObject({ message: { exchange: { act: 'recall' } }, attachments: [] })
    const { bytes } = await message()
    const cut = file(bytes.subarray(0, bytes.length - 30))
    await expect(receiveMessage(planner, cut)).rejects.toMatchObject({ key: 'exchange.refused.damaged' })
    expect(await countImports()).toBe(before)
  })

  it('an officer takes no messages in, and answers none', async () => {
    const thu = await message()
    await expect(receiveMessage(officer, thu)).rejects.toMatchObject({ status: 403 })
    await expect(answerMessage(officer, thu, { state: 'accepted' })).rejects.toMatchObject({ status: 403 })
  })

  it('the sender is told what became of the document, under the code that the office bears today', async () => {
    const { fileName, bytes } = await answerMessage(planner, await message(), { state: 'accepted' })
    expect(fileName).toBe('47_KH-UBND - accepted.edxml')
    expect((await readMessage(bytes)).message).toMatchObject({
      kind: 'status',
      state: 'accepted',
      sender: { code: 'H99.SK' },
      answers: { code: 'G99', reference: '47/KH-UBND' },
      staff: { name: 'Hoàng Thu Hương' },
      at: '2026-11-21T09:00:00',
    })
    await expect(answerMessage(planner, file(bytes), { state: 'refused' })).rejects.toMatchObject({
      key: 'exchange.notADocument',
    })
  })

  const enter = async (
    model: OfficialDocument,
    direction: 'incoming' | 'outgoing',
    ownerUnitId = province,
  ) => {
    const bytes = textBytes(`${planText} ${++serial}`)
    const sha256 = await house.files.keep(bytes)
    await house.db
      .insertInto('files')
      .values({ sha256, size: bytes.length, media_type: 'text/plain' })
      .execute()
    const document = { ownerUnitId, sha256, fileName: 'ke-hoach.txt', model, reportId: null }
    if (direction === 'outgoing') {
      return { bytes, id: await asActor(planner, (db) => enterIssued(db, planner, document)) }
    }
    const id = crypto.randomUUID()
    await house.db.transaction().execute((db) =>
      insertDocument(db, {
        ...document,
        id,
        direction,
        issuerUnitId: null,
        createdBy: planner.actor.userId,
        at: new Date(),
      }),
    )
    return { bytes, id }
  }

  it('a document that the office issued leaves under the code of its day, with its own bytes', async () => {
    const { id, bytes } = await enter({ ...plan, date: '2026-06-30' }, 'outgoing')
    const sent = await sendDocument(planner, id, ['G99', ' H99.SVH '])
    const { message: read, attachments } = await readMessage(sent.bytes)
    expect(read).toMatchObject({
      sender: { code: '000.00.00.H98' },
      receivers: [{ code: 'G99' }, { code: 'H99.SVH' }],
      documentId: '000.00.00.H98,2026/06/30,47/KH-UBND',
    })
    expect(attachments[0]?.bytes).toEqual(Buffer.from(bytes))
  })

  it('what came in is not sent, nor a draft, nor to nobody', async () => {
    const incoming = await enter(plan, 'incoming')
    await expect(sendDocument(planner, incoming.id, ['G99'])).rejects.toMatchObject({
      key: 'exchange.notOurs',
    })
    const draft = await enter({ ...plan, number: null }, 'outgoing')
    await expect(sendDocument(planner, draft.id, ['G99'])).rejects.toMatchObject({
      key: 'exchange.refused.notIssued',
    })
    const { id } = await enter(plan, 'outgoing')
    await expect(sendDocument(planner, id, [' '])).rejects.toMatchObject({
      issues: [{ field: 'receivers', key: 'form.required' }],
    })
  })
})
