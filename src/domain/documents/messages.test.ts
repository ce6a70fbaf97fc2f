import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { readMessage } from 'vanban/edxml'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { givenExchange, messageFile } from '../../../test/given-messages.ts'
import type { GivenExchange } from '../../../test/given-messages.ts'
import { planText, textBytes } from './given-documents.ts'
import { getImport } from './import-actions.ts'
import type { BroughtFile } from './import-actions.ts'
import { readImport } from './import-job.ts'
import { answerMessage, receiveMessage } from './message-actions.ts'
import { listMessages as storedMessages } from './message-store.ts'
import { listMessages, readAnswerFile, readMessageFile, showMessage } from './message-pages.ts'

describe('messages that come in', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let officer: Context
  let stranger: Context
  let given: GivenExchange

  beforeAll(async () => {
    given = await givenExchange()
    ;({ house, province, planner, officer, stranger } = given)
  })

  const message: GivenExchange['message'] = (...of) => given.message(...of)
  const shown: GivenExchange['shown'] = (id) => given.shown(id)
  const file = (bytes: Uint8Array) => messageFile(province, bytes)
  const counts = async () =>
    Promise.all(
      (['imports', 'files', 'messages', 'message_attachments'] as const).map(
        async (table) => (await house.db.selectFrom(table).execute()).length,
      ),
    )
  const received = async (brought: BroughtFile) => shown(await receiveMessage(planner, brought))
  const answer = (ctx: Context, messageId: string, state: string, words = '') =>
    answerMessage(ctx, { messageId, state, words, code: '' })

  it('each document that a message carries is brought in and read', async () => {
    const texts = [`${planText} một`, `${planText} hai`]
    const { line, attachments } = await received(await message({}, texts))
    expect(line).toMatchObject({
      direction: 'received',
      kind: 'new',
      senderCode: 'G99',
      documentId: 'G99,2026/11/09,47/KH-UBND',
      keptByName: 'Hoàng Thu Hương',
    })
    expect(attachments).toMatchObject([
      { name: 'van-ban-0.txt', importId: house.requested.at(-2)?.recordId, refused: null },
      { name: 'van-ban-1.txt', importId: house.requested.at(-1)?.recordId, refused: null },
    ])
  })

  it('a document that is here already is told, and what is new beside it comes in', async () => {
    const text = `${planText} lần đầu`
    await receiveMessage(planner, await message({}, [text]))
    const { attachments } = await received(await message({}, [text, '', `${text} và thêm`]))
    expect(attachments).toMatchObject([
      { name: 'van-ban-0.txt', refused: { key: 'documents.sameFile' } },
      { name: 'van-ban-1.txt', refused: { key: 'documents.failure.empty' } },
      { name: 'van-ban-2.txt', importId: house.requested.at(-1)?.recordId },
    ])
  })

  it('the same message again, also at the same moment, says where it is', async () => {
    const same = await message()
    const both = await Promise.allSettled([receiveMessage(planner, same), receiveMessage(planner, same)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(receiveMessage(planner, same)).rejects.toMatchObject({
      key: 'exchange.sameMessage',
      params: { day: '21/11/2026', person: 'Hoàng Thu Hương' },
    })
  })

  it('the message is kept as it came, with the note that its signature was not checked', async () => {
    const { bytes } = await message()
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>'
    const end = '</edXML:edXMLHeader>'
    const signed = file(
      textBytes(
        Buffer.from(bytes)
          .toString('utf8')
          .replace(end, signature + end),
      ),
    )
    const { line } = await received(signed)
    expect(line.content.notes).toContainEqual({ key: 'signatureUnverified', detail: 'Signature' })
    expect(line.content.signature).toContain('SignedInfo')
    expect(await readMessageFile(planner, line.id)).toEqual({
      fileName: 'thu.edxml',
      bytes: Buffer.from(signed.bytes),
    })
  })

  it('a message that is refused leaves nothing', async () => {
    const { bytes } = await message()
    const before = await counts()
    const cut = file(bytes.subarray(0, bytes.length - 30))
    await expect(receiveMessage(planner, cut)).rejects.toMatchObject({ key: 'exchange.refused.damaged' })
    expect(await counts()).toEqual(before)
  })

  it('a recall with a file that nobody would look at for a marking is not kept', async () => {
    const old = String.raw`{\rtf1\ansi THU HOI}`
    const before = await counts()
    const recall = message({ act: 'recall', about: 'G99,2026/11/09,47/KH-CU', reason: 'Sai số liệu' }, [old])
    await expect(receiveMessage(planner, await recall)).rejects.toMatchObject({ key: 'exchange.unseenFile' })
    expect(await counts()).toEqual(before)
    const { attachments } = await received(await message({}, [old]))
    expect(attachments[0]?.importId).not.toBeNull()
  })

  it.each(['recall', 'update', 'replace'] as const)(
    'a %s shows the document of the register that it means, and changes nothing in it',
    async (act) => {
      const symbol = `KH-${act.toUpperCase()}`
      const { id } = await given.enter({ ...given.plan, symbol }, 'incoming')
      const before = await house.db.selectFrom('documents').selectAll().where('id', '=', id).execute()
      const about = `G99,2026/11/09,47/${symbol}`
      const { meant, line, attachments } = await received(
        await message({ act, about, reason: 'Sai số liệu' }),
      )
      expect(line).toMatchObject({ kind: act, content: { message: { exchange: { reason: 'Sai số liệu' } } } })
      expect(meant.map((one) => one.id)).toContain(id)
      expect(attachments[0]?.importId === null).toBe(act === 'recall')
      expect(await house.db.selectFrom('documents').selectAll().where('id', '=', id).execute()).toEqual(
        before,
      )
    },
  )

  it('an officer takes no messages in, answers none, and sees none', async () => {
    const thu = await message()
    await expect(receiveMessage(officer, thu)).rejects.toMatchObject({ status: 403 })
    const id = await receiveMessage(planner, thu)
    await expect(answer(officer, id, 'accepted')).rejects.toMatchObject({ status: 404 })
    await expect(showMessage(officer, id)).rejects.toMatchObject({ status: 404 })
    expect((await listMessages(officer, null, null)).messages).toEqual([])
  })

  it('the sender is told what became of the document, without the message being brought again', async () => {
    const id = await receiveMessage(planner, await message())
    await answer(planner, id, 'arrived')
    house.clock.set('2026-11-21T02:30:00Z')
    const answerId = await answer(planner, id, 'accepted', 'Đã vào sổ')
    house.clock.set('2026-11-25T02:00:00Z')
    const { fileName, bytes } = await readAnswerFile(planner, id, answerId)
    house.clock.set('2026-11-21T02:00:00Z')
    expect(fileName).toBe('47_KH-UBND - accepted.edxml')
    expect((await readMessage(bytes)).message).toMatchObject({
      kind: 'status',
      state: 'accepted',
      words: 'Đã vào sổ',
      sender: { code: 'H99.SK' },
      answers: { code: 'G99', reference: '47/KH-UBND' },
      staff: { name: 'Hoàng Thu Hương' },
      at: '2026-11-21T09:30:00',
    })
    const { answers } = await shown(id)
    expect(answers.map(({ state }) => state)).toEqual(['accepted', 'arrived'])
  })

  it('who refuses says why, in a state that fits the message', async () => {
    const id = await receiveMessage(planner, await message())
    await expect(answer(planner, id, 'refused', ' ')).rejects.toMatchObject({
      issues: [{ field: 'words', key: 'exchange.reasonNeeded' }],
    })
    await expect(answer(planner, id, 'takeBackAgreed')).rejects.toMatchObject({
      issues: [{ field: 'state' }],
    })
    const sent = await readAnswerFile(planner, id, await answer(planner, id, 'arrived'))
    const status = await receiveMessage(planner, file(sent.bytes))
    await expect(answer(planner, status, 'arrived')).rejects.toMatchObject({ key: 'exchange.notADocument' })
  })

  describe('that carry a state secret', () => {
    const marked = `MẬT\n\n${planText}`

    it('are refused whole, before anything is kept', async () => {
      const before = await counts()
      const thu = await message({}, [`${planText} bản thường`, `${marked} bản có dấu`])
      await expect(receiveMessage(planner, thu)).rejects.toMatchObject({ key: 'exchange.secret' })
      expect(await counts()).toEqual(before)
      const acts = await house.db.selectFrom('audit_entries').select(['act', 'details']).execute()
      expect(acts).toContainEqual({ act: 'message.refusedSecret', details: {} })
    })

    it('go with all that came with them, when the worker finds the marking later', async () => {
      const id = await receiveMessage(planner, await message({}, [`${planText} a`, `${planText} b`]))
      const { attachments, line } = await shown(id)
      const [first, second] = attachments.map(({ importId }) => importId!)
      const shas = await house.db
        .selectFrom('imports')
        .select('file_sha256')
        .where('id', 'in', [first!, second!])
        .execute()
      await readImport(house, first!, async () => ({ kind: 'secret' }), new AbortController().signal)
      expect(await showMessage(planner, id)).toBe('secret')
      expect([await getImport(planner, first!), await getImport(planner, second!)]).toEqual([
        'secret',
        'secret',
      ])
      for (const sha256 of [line.sha256, ...shas.map((one) => one.file_sha256)]) {
        await expect(house.files.read(sha256)).rejects.toThrow()
      }
      const left = await house.db
        .selectFrom('message_attachments')
        .selectAll()
        .where('message_id', '=', id)
        .execute()
      expect(left).toEqual([])
      await expect(showMessage(stranger, id)).rejects.toMatchObject({ status: 404 })
    })

    it('go also where another message brought the same bytes first', async () => {
      const text = `${planText} hai nơi cùng gửi`
      const one = await receiveMessage(planner, await message({}, [text]))
      const other = await receiveMessage(planner, await message({ sender: { code: 'G98' } }, [text]))
      const importId = (await shown(one)).attachments[0]!.importId!
      await readImport(house, importId, async () => ({ kind: 'secret' }), new AbortController().signal)
      expect([await showMessage(planner, one), await showMessage(planner, other)]).toEqual([
        'secret',
        'secret',
      ])
    })
  })

  it('nobody outside the office reads or writes a message, through actions or past them', async () => {
    const id = await receiveMessage(planner, await message())
    const answerId = await answer(planner, id, 'arrived')
    const { sha256: sha } = (await shown(id)).line
    expect((await listMessages(stranger, null, null)).messages).toEqual([])
    for (const reading of [
      () => showMessage(stranger, id),
      () => readMessageFile(stranger, id),
      () => readAnswerFile(stranger, id, answerId),
      () => answer(stranger, id, 'accepted'),
    ]) {
      await expect(reading()).rejects.toMatchObject({ status: 404 })
    }
    await expect(receiveMessage(stranger, await message())).rejects.toMatchObject({ status: 403 })
    for (const ctx of [stranger, officer]) {
      const raw = (statement: string) => asActor(ctx, (db) => sql.raw(statement).execute(db))
      for (const table of ['messages', 'message_attachments', 'message_answers']) {
        expect((await raw(`select from ${table}`)).rows).toEqual([])
      }
      const me = ctx.actor.userId
      await expect(
        raw(`insert into messages (id, unit_id, direction, kind, file_sha256, file_name, content, kept_by, kept_at)
          values (gen_random_uuid(), '${province}', 'received', 'new', '${sha}', 'x', '{}', '${me}', now())`),
      ).rejects.toThrow('row-level security')
      await expect(
        raw(
          `insert into message_answers values (gen_random_uuid(), '${id}', '${province}', 'accepted', null, 'X1', '${me}', now())`,
        ),
      ).rejects.toThrow('row-level security')
      await expect(
        raw(`insert into message_attachments (message_id, position, name, media_type, size, sha256)
          values ('${id}', 9, 'x', 'x', 1, 'x')`),
      ).rejects.toThrow('row-level security')
    }
    await expect(asActor(planner, (db) => sql`delete from messages`.execute(db))).rejects.toThrow(
      'permission denied',
    )
  })

  it('the list goes on after its last line, and shows one direction alone', async () => {
    const { messages } = await listMessages(planner, 'received', null)
    expect(messages.every(({ direction }) => direction === 'received')).toBe(true)
    const asked = { direction: 'received', after: messages[0]!.id, limit: 2 } as const
    const following = await asActor(planner, (db) => storedMessages(db, asked))
    expect(following.map(({ id }) => id)).toEqual(messages.slice(1, 3).map(({ id }) => id))
    expect((await listMessages(planner, 'sent', null)).messages).toEqual([])
  })
})
