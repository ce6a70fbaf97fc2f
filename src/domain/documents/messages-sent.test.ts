import { beforeAll, describe, expect, it } from 'vitest'
import { readMessage } from 'vanban/edxml'
import type { OfficialDocument } from 'vanban'
import type { Context } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { givenExchange } from '../../../test/given-messages.ts'
import type { GivenExchange } from '../../../test/given-messages.ts'
import { sendDocument } from './message-actions.ts'
import { readMessageFile, showSending } from './message-pages.ts'

describe('messages that leave', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let officer: Context
  let stranger: Context
  let plan: OfficialDocument
  let given: GivenExchange

  beforeAll(async () => {
    given = await givenExchange()
    ;({ house, province, planner, officer, stranger, plan } = given)
  })

  const enter: GivenExchange['enter'] = (...of) => given.enter(...of)
  const send = (ctx: Context, documentId: string, receivers: string, code = '') =>
    sendDocument(ctx, { documentId, receivers, code })

  it('a document that the office issued leaves under the code of its day, with its own bytes', async () => {
    const { id, bytes } = await enter({ ...plan, date: '2026-06-30' }, 'outgoing')
    const sent = await send(planner, id, 'G99\n H99.SVH – Sở Văn hóa ')
    const { line } = await given.shown(sent)
    expect(line).toMatchObject({
      direction: 'sent',
      kind: 'new',
      registerId: id,
      fileName: '47_KH-UBND.edxml',
    })
    const { message: read, attachments } = await readMessage((await readMessageFile(planner, sent)).bytes)
    expect(read).toMatchObject({
      sender: { code: '000.00.00.H98' },
      receivers: [{ code: 'G99' }, { code: 'H99.SVH', name: 'Sở Văn hóa' }],
      documentId: '000.00.00.H98,2026/06/30,47/KH-UBND',
    })
    expect(attachments[0]?.bytes).toEqual(Buffer.from(bytes))
  })

  it('receivers that the register of units knows are offered with their codes', async () => {
    const recipients = ['Sở Ngoại vụ (để phối hợp)', 'sở du lịch;', 'Lưu: VT']
    const { id } = await enter({ ...plan, addressees: [], recipients }, 'outgoing')
    const offered = await showSending(planner, id)
    expect(offered).toMatchObject({ code: 'H99.SK', isCodeKnown: true })
    expect(offered.receivers).toEqual([{ code: 'H99.SDL', name: 'Sở Du lịch' }])
  })

  it('what came in is not sent, nor a draft, nor to nobody, nor by one who only reads', async () => {
    const incoming = await enter(plan, 'incoming')
    await expect(send(planner, incoming.id, 'G99')).rejects.toMatchObject({ key: 'exchange.notOurs' })
    const draft = await enter({ ...plan, number: null }, 'outgoing')
    await expect(send(planner, draft.id, 'G99')).rejects.toMatchObject({ key: 'exchange.refused.notIssued' })
    const { id } = await enter(plan, 'outgoing')
    await expect(send(planner, id, ' ')).rejects.toMatchObject({
      issues: [{ field: 'receivers', key: 'form.required' }],
    })
    await expect(send(planner, id, 'Sở Ngoại vụ\nG99')).rejects.toMatchObject({
      issues: [{ field: 'receivers', key: 'exchange.notCode', params: { line: 'Sở Ngoại vụ' } }],
    })
    await expect(send(officer, id, 'G99')).rejects.toMatchObject({ status: 403 })
    await expect(showSending(officer, id)).rejects.toMatchObject({ status: 403 })
    await expect(send(stranger, id, 'G99')).rejects.toMatchObject({ status: 404 })
  })

  it('an office without a code in the register says its own', async () => {
    const bare = await givenUnit(house, { name: 'Sở Nội vụ', under: province })
    const clerk = asPerson(house, await givenPerson(house, 'Lò Thị Mai', bare, 'planner'))
    const { id } = await enter(plan, 'outgoing', { unitId: bare, by: clerk })
    await expect(send(clerk, id, 'G99')).rejects.toMatchObject({
      issues: [{ field: 'code', key: 'exchange.ownCodeNeeded' }],
    })
    const sent = await send(clerk, id, 'G99', '000.00.12.H98.7.123456')
    expect((await given.shown(sent)).line.senderCode).toBe('000.00.12.H98.7.123456')
    expect(await showSending(clerk, id)).toMatchObject({ code: '000.00.12.H98.7.123456', isCodeKnown: false })
  })
})
