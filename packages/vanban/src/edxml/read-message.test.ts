import fc from 'fast-check'
import { expect, it } from 'vitest'
import { givenDocument, givenStatus, givenXml, pdf, reasonFor } from './given-message.ts'
import { namespace, otherNamespace } from './message.ts'
import { readMessage } from './read-message.ts'

const bytesOf = (xml: string) => new TextEncoder().encode(xml)

it('a message comes back with its document, its way and its attachment', async () => {
  const { message, attachments, signature, notes, unread } = await readMessage(bytesOf(await givenXml()))
  expect(message).toEqual(givenDocument)
  expect(attachments).toEqual([
    expect.objectContaining({
      contentId: '1',
      name: 'ke-hoach.pdf',
      writtenName: 'ke-hoach.pdf',
      description: 'Văn bản chính',
      type: 'application/pdf',
      size: pdf.length,
      bytes: Buffer.from(pdf),
    }),
  ])
  expect({ signature, notes, unread }).toEqual({ signature: null, notes: [], unread: [] })
})

it('elements may come in any order, under any prefix, with the attachments inside the envelope', async () => {
  const xml = `<?xml version='1.0'?><x:edXML xmlns:x="${namespace}"><x:edXMLEnvelope>
    <x:AttachmentEncoded><x:Attachment><x:ContentTransferEncoded>${Buffer.from(pdf).toString('base64')}</x:ContentTransferEncoded>
      <x:AttachmentName>a.pdf</x:AttachmentName><x:ContentId>cid:7</x:ContentId></x:Attachment></x:AttachmentEncoded>
    <x:edXMLBody><x:edXMLManifest version="1.0"><x:Reference><x:AttachmentName>a.pdf</x:AttachmentName><x:ContentId>cid:7</x:ContentId></x:Reference></x:edXMLManifest></x:edXMLBody>
    <x:edXMLHeader><x:TraceHeaderList><x:Bussiness><x:BussinessDocType>2</x:BussinessDocType></x:Bussiness></x:TraceHeaderList>
      <x:MessageHeader><x:Subject><![CDATA[Về việc < 5 & hơn]]></x:Subject><x:PromulgationInfo><x:PromulgationDate>2026-11-18</x:PromulgationDate></x:PromulgationInfo>
      <x:Code><x:CodeNotation>UBND-VX</x:CodeNotation><x:CodeNumber>12</x:CodeNumber></x:Code>
      <x:To><x:OrganId>000.00.12.H99.A.B.C.D.E.F</x:OrganId></x:To><x:From><x:OrganId>G99</x:OrganId></x:From></x:MessageHeader>
    </x:edXMLHeader></x:edXMLEnvelope></x:edXML>`
  const { message, attachments, unread } = await readMessage(bytesOf(xml))
  expect(message).toMatchObject({
    subject: 'Về việc < 5 & hơn',
    issued: { on: '2026-11-18' },
    receivers: [{ code: '000.00.12.H99.A.B.C.D.E.F' }],
    exchange: { act: 'update' },
  })
  expect(attachments.map(({ contentId, size }) => [contentId, size])).toEqual([['7', pdf.length]])
  expect(unread).toEqual([])
})

it('what no field holds is listed, never lost', async () => {
  const xml = (await givenXml())
    .replace('<edXML:Subject>', '<edXML:Subject lang="vi">')
    .replace('<edXML:OtherInfo>', '<edXML:OtherInfo><edXML:Language>Việt</edXML:Language>')
    .replace('2026/12/01', 'đầu tháng 12')
    .replace(
      '<edXML:edXMLBody>',
      '<z:Tracking xmlns:z="urn:axis"><z:Id>9</z:Id></z:Tracking><edXML:edXMLBody>',
    )
  const { unread } = await readMessage(bytesOf(xml))
  expect(unread).toContainEqual({
    path: 'edXML/edXMLEnvelope/edXMLHeader/MessageHeader/OtherInfo/Language',
    words: 'Việt',
  })
  expect(unread).toContainEqual({
    path: 'edXML/edXMLEnvelope/edXMLHeader/MessageHeader/DueDate',
    words: 'đầu tháng 12',
  })
  expect(unread).toContainEqual({ path: 'edXML/edXMLEnvelope/{urn:axis}Tracking/{urn:axis}Id', words: '9' })
  expect(unread.map(({ words }) => words)).toContain('vi')
})

it('every state of a document is understood, also without its leading zero', async () => {
  const codes = ['01', '02', '03', '04', '05', '06', '13', '15', '16', '3']
  const states = await Promise.all(
    codes.map(async (code) => {
      const xml = `<edXML xmlns="${namespace}"><edXMLEnvelope><edXMLHeader><Status><ResponseFor><DocumentId>a,b,c</DocumentId></ResponseFor><From><OrganId>H99</OrganId></From><StatusCode>${code}</StatusCode></Status></edXMLHeader></edXMLEnvelope></edXML>`
      const { message } = await readMessage(bytesOf(xml))
      return message.kind === 'status' ? message.state : null
    }),
  )
  expect(states).toEqual([
    'arrived',
    'refused',
    'accepted',
    'assigned',
    'processing',
    'finished',
    'takeBackAsked',
    'takeBackAgreed',
    'takeBackRefused',
    'accepted',
  ])
  expect(givenStatus.state).toBe('accepted')
})

it('a status written straight into the message header is a status', async () => {
  const xml = `<edXML xmlns="${namespace}"><edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>H99</OrganId></From><ResponseFor><Code>1/KH-UBND</Code></ResponseFor><StatusCode>06</StatusCode><Timestamp>2026/11/20 07:05:09</Timestamp></MessageHeader></edXMLHeader></edXMLEnvelope></edXML>`
  const { message } = await readMessage(bytesOf(xml))
  expect(message).toMatchObject({ kind: 'status', state: 'finished', at: '2026-11-20T07:05:09' })
})

it('a message without its main parts is refused, and the part is named', async () => {
  const xml = await givenXml()
  for (const [without, part] of [
    [/<edXML:From>.*?<\/edXML:From>/, 'From/OrganId'],
    [/<edXML:To>.*<\/edXML:To>/, 'To/OrganId'],
    [/<edXML:PromulgationInfo>.*?<\/edXML:PromulgationInfo>/, 'PromulgationDate'],
    [/<edXML:Subject>.*?<\/edXML:Subject>/, 'Subject'],
    [/<edXML:MessageHeader>.*<\/edXML:MessageHeader>/, 'MessageHeader'],
    [/<edXML:edXMLEnvelope.*<\/edXML:edXMLEnvelope>/, 'MessageHeader'],
  ] as const) {
    await expect(readMessage(bytesOf(xml.replace(without, '')))).rejects.toMatchObject({
      reason: 'missing',
      detail: part,
    })
  }
})

it('what is to be done with a document, or became of it, is never guessed', async () => {
  const xml = await givenXml()
  expect(await reasonFor(xml.replace('DocType>0<', 'DocType>7<'))).toBe('unknownAct')
  const misplaced = xml
    .replace(/<edXML:Bussiness>.*<\/edXML:Bussiness>/, '')
    .replace('<edXML:DueDate>', '<edXML:BussinessDocType>1</edXML:BussinessDocType><edXML:DueDate>')
  expect(await reasonFor(misplaced)).toBe('unknownAct')
  const wellSpelt = xml.replaceAll('Bussiness', 'Business').replace('DocType>0<', 'DocType>1<')
  expect((await readMessage(bytesOf(wellSpelt))).message).toMatchObject({ exchange: { act: 'recall' } })
  const status = `<edXML xmlns="${namespace}"><edXMLEnvelope><edXMLHeader><Status><ResponseFor><Code>1/KH</Code></ResponseFor><From><OrganId>H</OrganId></From><StatusCode>99</StatusCode></Status></edXMLHeader></edXMLEnvelope></edXML>`
  expect(await reasonFor(status)).toBe('unknownAct')
})

it('another envelope, another namespace and what is no message are told apart', async () => {
  expect(await reasonFor(`<EdXMLEnvelope xmlns="${otherNamespace}"><MessageHeader/></EdXMLEnvelope>`)).toBe(
    'otherEnvelope',
  )
  expect(await reasonFor((await givenXml()).replaceAll(namespace, 'http://example.vn/edxml'))).toBe(
    'wrongNamespace',
  )
  expect(await reasonFor('<html xmlns="http://www.w3.org/1999/xhtml"/>')).toBe('notAMessage')
  expect(await reasonFor('Kính gửi: Sở Ngoại vụ')).toBe('notAMessage')
  expect(await reasonFor('{"edXML": 1}')).toBe('notAMessage')
  expect(await reasonFor(' \n')).toBe('empty')
  expect(await reasonFor('')).toBe('empty')
})

it('UTF-8 with its mark and UTF-16 either way are read, in pieces of any size', async () => {
  const xml = await givenXml()
  const wide = `\ufeff${xml.replace('UTF-8', 'UTF-16')}`
  const big = Buffer.from(wide, 'utf16le').swap16()
  for (const bytes of [bytesOf(`\ufeff${xml}`), Buffer.from(wide, 'utf16le'), big]) {
    expect((await readMessage(bytes)).message).toEqual(givenDocument)
    async function* crumbs() {
      for (let at = 0; at < bytes.length; at += 7) yield await Promise.resolve(bytes.subarray(at, at + 7))
    }
    const { message, attachments } = await readMessage(crumbs())
    expect(message).toEqual(givenDocument)
    expect(attachments[0]?.bytes).toEqual(Buffer.from(pdf))
  }
})

it('an old encoding, and one that is not the declared one, is refused in one word', async () => {
  const xml = await givenXml()
  expect(await reasonFor(xml.replace('UTF-8', 'windows-1258'))).toBe('encoding')
  expect(await reasonFor(xml.replace('UTF-8', 'UTF-16'))).toBe('encoding')
  expect(await reasonFor(Buffer.from(xml, 'latin1'))).toBe('encoding')
  expect(await reasonFor(bytesOf(xml).subarray(0, xml.indexOf('Ủ') + 2))).not.toBe('read')
})

it('entities, also when they would only multiply, are refused before anything is read', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const xml = await givenXml()
  expect(await reasonFor(xml.replace('<edXML ', `${bomb}<edXML `))).toBe('entities')
  expect(await reasonFor(xml.replace('Công tác', '&cong;'))).toBe('damaged')
})

it('deep nesting, endless attributes, an endless tag and endless text end in a refusal', async () => {
  const xml = await givenXml()
  const deep = '<a>'.repeat(40) + '</a>'.repeat(40)
  const many = Array.from({ length: 500 }, (_, at) => ` a${at}="x"`).join('')
  expect(await reasonFor(xml.replace('<edXML:Subject>', `${deep}<edXML:Subject>`))).toBe('excessive')
  expect(await reasonFor(xml.replace('<edXML:Subject>', `<edXML:Subject${many}>`))).toBe('excessive')
  expect(await reasonFor(xml.replace('<edXML:Subject>', `<edXML:Subject a="${'x'.repeat(200_000)}">`))).toBe(
    'excessive',
  )
  expect(await reasonFor(xml.replace('<edXML:Subject>', `<!-- ${'x'.repeat(3_000_000)}`))).toBe('excessive')
  expect(await reasonFor(xml.replace('Công tác', 'x'.repeat(2_100_000)))).toBe('excessive')
  expect(await reasonFor(xml.replace('<edXML:Subject>', '<edXML:Subject a="1" a="2">'))).toBe('damaged')
})

it('a message within a message is refused', async () => {
  const xml = await givenXml()
  const inner = xml.replace(/^<\?xml.*?\?>/, '')
  expect(await reasonFor(xml.replace('</edXML:edXMLBody>', `${inner}</edXML:edXMLBody>`))).toBe(
    'nestedEnvelope',
  )
  const second = '<edXML:edXMLEnvelope xmlns:edXML="x"/>'
  expect(await reasonFor(xml.replace('<AttachmentEncoded>', `${second}<AttachmentEncoded>`))).toBe(
    'nestedEnvelope',
  )
})

it('a message that was cut off anywhere is never half read', async () => {
  const bytes = bytesOf(await givenXml())
  for (let length = 0; length < bytes.length; length += 61) {
    expect(await reasonFor(bytes.subarray(0, length))).not.toBe('read')
  }
})

it('attachments that are cut off, no base64, twice there, or named and not there are refused', async () => {
  const xml = await givenXml()
  const content = Buffer.from(pdf).toString('base64')
  const attachment = /<Attachment>.*<\/Attachment>/.exec(xml)![0]
  expect(await reasonFor(xml.replace(content, content.slice(0, -3)))).toBe('brokenAttachment')
  expect(await reasonFor(xml.replace(content, `${content.slice(0, 8)}!!!!`))).toBe('brokenAttachment')
  expect(await reasonFor(xml.replace(content, `QQ==${content}`))).toBe('brokenAttachment')
  expect(await reasonFor(xml.replace(content, `${content}<b/>`))).toBe('brokenAttachment')
  expect(await reasonFor(xml.replace(/<ContentTransferEncoded>.*<\/ContentTransferEncoded>/, ''))).toBe(
    'brokenAttachment',
  )
  expect(await reasonFor(xml.replace(attachment, attachment + attachment))).toBe('duplicateAttachment')
  expect(await reasonFor(xml.replace(attachment, ''))).toBe('missingAttachment')
  const sum = (words: string) =>
    xml.replace('<ContentTransferEncoded>', `<Checksum>${words}</Checksum><ContentTransferEncoded>`)
  const [{ sha256 } = { sha256: '' }] = (await readMessage(bytesOf(xml))).attachments
  expect(await reasonFor(sum(sha256.toUpperCase()))).toBe('read')
  expect(await reasonFor(sum('0'.repeat(64)))).toBe('brokenAttachment')
})

it('base64 on many lines, or as character data, is the same attachment', async () => {
  const xml = await givenXml()
  const content = Buffer.from(pdf).toString('base64')
  const lines = content.replace(/.{5}/g, '$&\r\n ')
  for (const written of [lines, `<![CDATA[${lines}]]>`]) {
    const { attachments } = await readMessage(bytesOf(xml.replace(content, written)))
    expect(attachments[0]?.bytes).toEqual(Buffer.from(pdf))
  }
})

it('an attachment that the manifest does not name is kept, and said', async () => {
  const xml = (await givenXml()).replace(/<edXML:Reference>.*<\/edXML:Reference>/, '')
  expect((await readMessage(bytesOf(xml))).notes).toEqual([{ key: 'unlisted', detail: 'ke-hoach.pdf' }])
})

it('the name and the kind of an attachment are not believed', async () => {
  const names: [string, string][] = [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\ke hoach.pdf', 'ke hoach.pdf'],
    ['kế hoạch\u202efdp.exe', 'kế hoạchfdp.exe'],
    ['a\nb.pdf', 'ab.pdf'],
    ['con.pdf', '_con.pdf'],
    ['...', 'tep.pdf'],
    [`${'ă'.repeat(400)}.pdf`, `${'ă'.repeat(150)}.pdf`],
  ]
  for (const [written, safe] of names) {
    const xml = (await givenXml())
      .replaceAll('ke-hoach.pdf', written)
      .replaceAll('application/pdf', 'image/png')
    const { attachments, notes } = await readMessage(bytesOf(xml))
    expect(attachments[0]).toMatchObject({ name: safe, type: 'application/pdf', claimedType: 'image/png' })
    expect(notes.map(({ key }) => key)).toEqual(['renamed', 'otherType'])
  }
})

it('a signature is kept as it was written, and reported as not checked', async () => {
  const signed =
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo a="1"/>x &amp; y</Signature>'
  const xml = (await givenXml()).replace('</edXML:edXMLHeader>', `${signed}</edXML:edXMLHeader>`)
  const { signature, notes, message } = await readMessage(bytesOf(xml))
  expect({ signature, keys: notes.map(({ key }) => key) }).toEqual({
    signature: signed,
    keys: ['signatureUnverified'],
  })
  expect(message).toEqual(givenDocument)
})

it('more or larger attachments than the limits are refused while they come', async () => {
  const xml = await givenXml()
  const refuse = (limits: object) => readMessage(bytesOf(xml), { limits })
  await expect(refuse({ attachmentBytes: 5 })).rejects.toMatchObject({ reason: 'tooLarge' })
  await expect(refuse({ attachments: 0 })).rejects.toMatchObject({ reason: 'tooLarge' })
  await expect(refuse({ bytes: 1000 })).rejects.toMatchObject({ reason: 'tooLarge' })
})

it('a message spoilt anywhere ends in a message or in a refusal, never in a fault', async () => {
  const bytes = bytesOf(await givenXml())
  const pieces = [
    '<',
    '>',
    '</edXML>',
    '&',
    '"',
    ']]>',
    '<![CDATA[',
    '<!--',
    '=',
    '\u0000',
    '\u00ff',
    '<a>',
    'xmlns=""',
    '/',
  ]
  const spoilt = fc.array(
    fc.record({
      at: fc.nat(bytes.length - 1),
      cut: fc.nat(200),
      put: fc.oneof(
        fc.constantFrom(...pieces).map((piece) => Buffer.from(piece)),
        fc.uint8Array({ maxLength: 8 }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(spoilt, async (changes) => {
      let message: Uint8Array = bytes
      for (const { at, cut, put } of changes) {
        message = Buffer.concat([message.subarray(0, at), put, message.subarray(at + cut)])
      }
      expect(await reasonFor(message)).toMatch(/^[a-zA-Z]+$/)
    }),
    { numRuns: 500 },
  )
})
