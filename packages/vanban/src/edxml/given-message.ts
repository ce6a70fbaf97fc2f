import type { DocumentMessage, StatusMessage } from './message.ts'
import { readMessage } from './read-message.ts'
import { RefusedMessage } from './refused-message.ts'
import { writeMessage } from './write-message.ts'

const nobody = { superior: null, address: null, email: null, telephone: null, fax: null, website: null }

export const givenDocument: DocumentMessage = {
  kind: 'document',
  sender: { ...nobody, code: '000.00.00.H99', name: 'Ủy ban nhân dân tỉnh Sông Trà' },
  receivers: [
    { ...nobody, code: 'H99.SNV.001', name: 'Sở Ngoại vụ' },
    { ...nobody, code: '000.00.12.H99', name: 'Sở Văn hóa, Thể thao và Du lịch' },
  ],
  documentId: '000.00.00.H99,2026/11/18,219/KH-UBND',
  code: { number: '219', symbol: 'KH-UBND' },
  issued: { place: 'Sông Trà', on: '2026-11-18' },
  type: { code: '10', detail: null, name: 'Kế hoạch' },
  subject: 'Công tác thông tin đối ngoại năm 2027',
  content: null,
  signer: { competence: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Trần Văn Giang' },
  dueOn: '2026-12-01',
  other: {
    priority: '1',
    circulation: null,
    typist: 'LTH',
    copies: 20,
    pages: 7,
    direction: null,
    appendices: ['Phụ lục I', 'Phụ lục II'],
  },
  steering: null,
  recipients: ['Như trên', 'Thường trực Tỉnh ủy (để b/c)'],
  trace: [{ code: '000.00.00.H99', at: '2026-11-18T09:30:05' }],
  exchange: {
    act: 'new',
    reason: null,
    paper: '0',
    documentId: null,
    changed: null,
    staff: { department: 'Văn phòng', name: 'Lê Thị Hà', mobile: null, email: 'ha@songtra.gov.vn' },
  },
}

export const givenStatus: StatusMessage = {
  kind: 'status',
  answers: {
    code: '000.00.00.H99',
    reference: '219/KH-UBND',
    documentId: '000.00.00.H99,2026/11/18,219/KH-UBND',
    issuedOn: '2026-11-18',
  },
  sender: { ...nobody, code: 'H99.SNV.001', name: 'Sở Ngoại vụ' },
  receivers: [],
  state: 'accepted',
  words: 'Đã vào sổ',
  at: '2026-11-18T10:00:00',
  staff: { department: 'Văn thư', name: 'Đỗ Minh', mobile: null, email: null },
}

export const pdf = new TextEncoder().encode('%PDF-1.7 một văn bản')

export async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}

/** The given message with a PDF, as text, for tests to spoil. */
export async function givenXml(): Promise<string> {
  const content = { name: 'ke-hoach.pdf', description: 'Văn bản chính', content: pdf }
  return new TextDecoder().decode(await collect(writeMessage(givenDocument, [content])))
}

export async function reasonFor(xml: string | Uint8Array): Promise<string> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  try {
    await readMessage(bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof RefusedMessage)) throw error
    return error.reason
  }
}
