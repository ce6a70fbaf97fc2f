import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OfficialDocument } from '../model/official-document.ts'
import { collect, givenDocument, givenStatus, pdf } from './given-message.ts'
import { answerTo, messageOf } from './message-of.ts'
import { states } from './message.ts'
import type { DocumentMessage, Message, StatusMessage } from './message.ts'
import { readMessage } from './read-message.ts'
import { writeMessage } from './write-message.ts'
import type { SentAttachment } from './write-message.ts'

const vietnamese = [...'aăâbđeêôơư ấầẩẫậ,./<>&"\'-']
const words = fc
  .oneof(fc.string({ unit: fc.constantFrom(...vietnamese), minLength: 1 }), fc.string({ unit: 'grapheme' }))
  .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').trim())
  .filter((text) => text !== '')
const said = fc.option(words)
const day = fc
  .date({ min: new Date('1945-09-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const moment = fc
  .date({ min: new Date('1945-09-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19))

const agency = fc.record({
  code: words,
  superior: said,
  name: said,
  address: said,
  email: said,
  telephone: said,
  fax: said,
  website: said,
})
const staff = fc.record({ department: said, name: said, mobile: said, email: said })

const document: fc.Arbitrary<DocumentMessage> = fc.record({
  kind: fc.constant('document' as const),
  sender: agency,
  receivers: fc.array(agency, { minLength: 1, maxLength: 4 }),
  documentId: words,
  code: fc.option(fc.record({ number: said, symbol: said })),
  issued: fc.record({ place: said, on: day }),
  type: fc.option(fc.record({ code: said, detail: said, name: said })),
  subject: words,
  content: said,
  signer: fc.option(fc.record({ competence: said, position: said, name: said })),
  dueOn: fc.option(day),
  other: fc.option(
    fc.record({
      priority: said,
      circulation: said,
      typist: said,
      copies: fc.option(fc.nat(9999)),
      pages: fc.option(fc.nat(9999)),
      direction: said,
      appendices: fc.array(words, { maxLength: 3 }),
    }),
  ),
  steering: said,
  recipients: fc.array(words, { maxLength: 5 }),
  trace: fc.array(fc.record({ code: said, at: fc.option(moment) }), { maxLength: 3 }),
  exchange: fc.record({
    act: fc.constantFrom('new' as const, 'recall' as const, 'update' as const, 'replace' as const),
    reason: said,
    paper: said,
    documentId: said,
    changed: fc.option(
      fc.record({
        document: said,
        receiver: said,
        receivers: fc.array(
          fc.record({ list: fc.array(fc.record({ act: said, code: said }), { maxLength: 2 }) }),
          {
            maxLength: 2,
          },
        ),
      }),
    ),
    staff: fc.option(staff),
  }),
})

const status: fc.Arbitrary<StatusMessage> = fc.record({
  kind: fc.constant('status' as const),
  answers: fc.record({ code: said, reference: said, documentId: words, issuedOn: fc.option(day) }),
  sender: agency,
  receivers: fc.array(agency, { maxLength: 2 }),
  state: fc.constantFrom(...Object.values(states)),
  words: said,
  at: fc.option(moment),
  staff: fc.option(staff),
})

const attachments = fc.array(
  fc.record({ name: words, description: said, content: fc.uint8Array({ maxLength: 9000 }) }),
  {
    maxLength: 3,
  },
)

async function roundTrip(message: Message, sent: readonly SentAttachment[] = []) {
  return readMessage(await collect(writeMessage(message, sent)))
}

it('whatever is written comes back the same, attachments to the last byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(document, status), attachments, async (message, sent) => {
      const { message: read, attachments: received, unread } = await roundTrip(message, sent)
      expect(read).toEqual(message)
      expect(received.map(({ bytes }) => Buffer.from(bytes ?? []))).toEqual(
        sent.map(({ content }) => Buffer.from(content)),
      )
      expect(received.map(({ description }) => description)).toEqual(
        sent.map(({ description }) => description),
      )
      expect(unread).toEqual([])
    }),
    { numRuns: 150 },
  )
})

it('the same message gives the same bytes, in the words of the standard', async () => {
  const xml = async () =>
    new TextDecoder().decode(await collect(writeMessage(givenDocument, [{ name: 'a.pdf', content: pdf }])))
  const written = await xml()
  expect(await xml()).toBe(written)
  for (const part of [
    '<edXML:PromulgationDate>2026/11/18</edXML:PromulgationDate>',
    '<edXML:Timestamp>2026/11/18 09:30:05</edXML:Timestamp>',
    '<edXML:BussinessDocType>0</edXML:BussinessDocType>',
    '<edXML:edXMLManifest version="1.0"><edXML:Reference><edXML:ContentId>cid:1</edXML:ContentId>',
    '</edXML:edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>1</ContentId>',
  ])
    expect(written).toContain(part)
})

it('an update, a replacement and a recall name the document that they are about', async () => {
  for (const act of ['update', 'replace', 'recall'] as const) {
    const exchange = {
      ...givenDocument.exchange,
      act,
      reason: 'Sai sót kỹ thuật',
      documentId: givenDocument.documentId,
    }
    expect((await roundTrip({ ...givenDocument, exchange })).message).toMatchObject({ exchange })
  }
})

it('a recall need not tell the document again', async () => {
  const bare = {
    ...givenDocument,
    subject: null,
    issued: null,
    exchange: { ...givenDocument.exchange, act: 'recall' as const },
  }
  expect((await roundTrip(bare)).message).toEqual(bare)
  await expect(roundTrip({ ...bare, exchange: givenDocument.exchange })).rejects.toMatchObject({
    reason: 'missing',
  })
})

it('an attachment that comes in pieces is written as it comes, and its kind is known before', async () => {
  async function* pieces() {
    for (const byte of pdf) yield await Promise.resolve(new Uint8Array([byte]))
  }
  const {
    attachments: [received],
  } = await roundTrip(givenDocument, [{ name: 'a.pdf', content: pieces() }])
  expect(received).toMatchObject({ claimedType: 'application/pdf', bytes: Buffer.from(pdf) })
})

it('an attachment of 200 MB passes through in small pieces', async () => {
  const megabyte = new Uint8Array(1_000_000).fill(0x5a)
  async function* content() {
    for (let number = 0; number < 200; number += 1) yield await Promise.resolve(megabyte)
  }
  let largest = 0
  const sink = {
    write: (bytes: Uint8Array) => void (largest = Math.max(largest, bytes.length)),
    close: () => undefined,
  }
  const message = writeMessage(givenDocument, [{ name: 'phim.mp4', content: content() }])
  const { attachments: received } = await readMessage(message, { openSink: () => sink })
  expect(received[0]).toMatchObject({ size: 200_000_000, bytes: null })
  expect(largest).toBeLessThan(2_000_000)
})

it('two attachments of one name are both kept apart', async () => {
  const { attachments: received } = await roundTrip(givenDocument, [
    { name: 'Phụ lục.pdf', content: pdf },
    { name: 'phụ lục.pdf', content: pdf },
  ])
  expect(received.map(({ name }) => name)).toEqual(['Phụ lục.pdf', 'phụ lục (2).pdf'])
})

const issued = {
  type: 'kế hoạch',
  number: '219',
  symbol: 'KH-UBND',
  issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG TRÀ',
  superior: null,
  place: 'Sông Trà',
  date: '2026-11-18',
  subject: 'Công tác thông tin đối ngoại năm 2027',
  recipients: ['Như trên', 'Lưu: VT, VX(05).'],
  signature: { chain: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Văn Giang' },
  secrecy: null,
  urgency: 'khẩn',
  pages: 7,
} as unknown as OfficialDocument

const sending = {
  sender: { code: '000.00.00.H99' },
  receivers: [{ code: 'H99.SNV.001' }],
  at: '2026-11-18T09:30:05',
} as const

it('an issued document fills its message', () => {
  const message = messageOf(issued, {
    ...sending,
    typeCodes: { 'kế hoạch': '10' },
    priorityCodes: { khẩn: '1' },
  })
  expect(message).toMatchObject({
    sender: { code: '000.00.00.H99', name: 'ỦY BAN NHÂN DÂN TỈNH SÔNG TRÀ' },
    documentId: '000.00.00.H99,2026/11/18,219/KH-UBND',
    code: { number: '219', symbol: 'KH-UBND' },
    issued: { place: 'Sông Trà', on: '2026-11-18' },
    type: { code: '10', name: 'Kế hoạch' },
    signer: {
      competence: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Trần Văn Giang',
    },
    other: { priority: '1', pages: 7 },
    recipients: ['Như trên'],
  })
})

it('a draft is not sent, and a document marked as secret never', () => {
  expect(() => messageOf({ ...issued, number: null }, sending)).toThrow('notIssued')
  expect(() => messageOf({ ...issued, date: '2026' }, sending)).toThrow('notIssued')
  expect(() => messageOf({ ...issued, secrecy: 'mật' }, sending)).toThrow('secret')
})

it('an answer names the document as its sender did', async () => {
  const answer = answerTo(givenDocument, {
    from: { code: 'H99.SNV.001', name: 'Sở Ngoại vụ' },
    state: 'accepted',
    at: '2026-11-18T10:00:00',
    words: 'Đã vào sổ',
    staff: { department: 'Văn thư', name: 'Đỗ Minh' },
  })
  expect(answer).toEqual({ ...givenStatus, receivers: [givenDocument.sender] })
  expect((await roundTrip(answer)).message).toEqual(answer)
})
