import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageMemory, PageRecogniser, RecognisedWord } from '../../model/recognising.ts'
import type { SourceText } from '../../model/source-text.ts'
import { readDocument, readSource } from '../../reading.ts'
import { openRecogniser } from '../../recognising.ts'
import { letter, report } from '../../write/given-documents.ts'
import {
  givenPatches,
  givenPhotograph,
  givenScannedPdf,
  givenTurned,
  redSeal,
  inBlack,
} from './given-scan.ts'

const recogniser = openRecogniser()
afterAll(() => recogniser.close())

/** Nobody may ask it anything. */
const nobody: PageRecogniser = {
  name: 'nobody',
  recognise: () => Promise.reject(new Error('a page was recognised again')),
  close: async () => {},
}

function memory(): PageMemory & { readonly pages: Map<number, readonly RecognisedWord[]> } {
  const pages = new Map<number, readonly RecognisedWord[]>()
  return {
    pages,
    recall: async (page) => pages.get(page) ?? null,
    keep: async (page, words) => void pages.set(page, structuredClone(words)),
  }
}

describe('a scanned report, a little askew, its seal over the signature', () => {
  let scan: Uint8Array
  let source: SourceText
  const kept = memory()

  beforeAll(async () => {
    scan = givenScannedPdf([await givenPhotograph(report, { degrees: 1.3, put: redSeal(1080, 1950) })])
    source = await readSource(scan, { recogniser, pageMemory: kept })
  }, 60_000)

  it('is read with its head in two columns, one after the other', () => {
    const [head] = source.blocks
    const cells = head?.kind === 'table' ? head.rows[0]?.map(({ span }) => source.text.slice(...span)) : []
    expect(cells).toEqual([
      'UBND TỈNH BẠCH HẠC\nSỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH\nSố: 0125/BC-SVHTTDL',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBạch Hạc, ngày 28 tháng 11 năm 2025',
    ])
  })

  it('keeps recipients and signature apart, and nothing of the seal', () => {
    expect(source.text).toMatch(
      /Nơi nhận:\n- Như trên;\n- UBND tỉnh \(b\/c\);\n- Lưu: VT, BCXB\.\nKT\. GIÁM ĐỐC/,
    )
    expect(source.text).toMatch(/Lương Văn Sơn$/)
  })

  it('says of each word how sure it is, and on which page it stands', () => {
    const said = source.recognised ?? []
    expect(said.length).toBeGreaterThan(100)
    expect(said.every(({ confidence, page }) => confidence >= 0 && confidence <= 1 && page === 1)).toBe(true)
    const words = said.map(({ span }) => source.text.slice(...span))
    expect(words.slice(0, 4)).toEqual(['UBND', 'TỈNH', 'BẠCH', 'HẠC'])
  })

  it('read again after a restart, is not recognised again, and says the same', async () => {
    const again = await readSource(scan, { recogniser: nobody, pageMemory: kept })
    expect(again).toEqual(source)
  })
})

describe('a scan whose reader is stopped in the middle', () => {
  /** What was kept when the page was asked for at which the reader is stopped. */
  const keptWhenStoppedAt = async (page: number, photographs: readonly Uint8Array[]) => {
    const kept = memory()
    const stopping = new AbortController()
    const reading = readSource(givenScannedPdf(photographs), {
      recogniser,
      pageMemory: kept,
      signal: stopping.signal,
      onProgress: (done) => done === page - 1 && stopping.abort(),
    })
    await expect(reading).rejects.toThrow()
    return [...kept.pages.keys()]
  }
  const lines = Array.from({ length: 32 }, (_, at) => `KH ${at + 101} CON VAN`)
  const page = givenTurned(0, ...lines)

  it('keeps every page, once those that may hold the head were looked at', async () => {
    expect(await keptWhenStoppedAt(4, [page, page, page, page])).toEqual([1, 2, 3])
  }, 60_000)

  it('keeps nothing while the head may still come', async () => {
    expect(await keptWhenStoppedAt(3, [page, page, page, page])).toEqual([])
  }, 60_000)

  it('keeps nothing of a document that is marked as a state secret, by a red stamp too, however long it is', async () => {
    const secret = await givenPhotograph({ ...letter, secrecy: 'mật', urgency: null })
    expect(await keptWhenStoppedAt(5, [secret, page, page, page, page])).toEqual([])
    const kept = memory()
    const scan = givenScannedPdf([secret])
    expect((await readDocument(scan, { recogniser, pageMemory: kept })).secrecy).toBe('mật')
    expect((await readDocument(secret, { recogniser, pageMemory: kept })).secrecy).toBe('mật')
    expect([...kept.pages.keys()]).toEqual([])
  }, 90_000)
})

it('a red stamp of secrecy is seen on a photograph, though red ink is taken off the page', async () => {
  const photograph = await givenPhotograph(
    { ...letter, secrecy: 'tối mật', urgency: null },
    { degrees: -0.7 },
  )
  const document = await readDocument(photograph, { recogniser })
  expect(document.secrecy).toBe('tối mật')
}, 60_000)

it('a stamp of secrecy is seen on a black and white copy', async () => {
  const photograph = await givenPhotograph(
    { ...letter, secrecy: 'tuyệt mật', urgency: null },
    { put: inBlack },
  )
  expect((await readDocument(photograph, { recogniser })).secrecy).toBe('tuyệt mật')
}, 60_000)

it('a scan is refused as one without text when nobody recognises', async () => {
  const photograph = await givenPhotograph(letter)
  await expect(readSource(photograph)).rejects.toMatchObject({ reason: 'noText', detail: 'jpeg' })
  await expect(readSource(givenScannedPdf([photograph]))).rejects.toMatchObject({ reason: 'noText' })
}, 30_000)

it.each([
  [1, 1],
  [600, 800],
])(
  'an empty photograph of %d by %d points is not handed to anyone, and has no text',
  async (width, height) => {
    const canvas = createCanvas(width, height)
    const paper = canvas.getContext('2d')
    paper.fillStyle = 'white'
    paper.fillRect(0, 0, width, height)
    const photograph = new Uint8Array(canvas.toBuffer('image/jpeg', 70))
    await expect(readSource(photograph, { recogniser: nobody })).rejects.toMatchObject({ reason: 'noText' })
  },
)

describe('a page laid wrongly into the scanner', () => {
  const lines = [
    'UBND BAN CHO 2026 TRANG 12',
    'KH 1207 CON VAN 358',
    'MAI LAN HOA 2027 BAN 46',
    'THANH LONG 15 HOA BAN',
  ]
  for (const quarters of [1, 2, 3]) {
    it(`is turned and read, and after a restart is turned the same way (${quarters * 90} degrees)`, async () => {
      const photograph = givenTurned(quarters, ...lines)
      const kept = memory()
      const source = await readSource(photograph, { recogniser, pageMemory: kept })
      expect(source.text.match(/\d+/g)).toEqual(['2026', '12', '1207', '358', '2027', '46', '15'])
      expect(await readSource(photograph, { recogniser: nobody, pageMemory: kept })).toEqual(source)
    }, 60_000)
  }
})

it('a photograph of no text is refused as one, instead of the letters that recognition fancies', async () => {
  await expect(readSource(givenPatches(), { recogniser })).rejects.toMatchObject({ reason: 'noText' })
}, 60_000)

it('recognising stops when it is told to', async () => {
  const photograph = await givenPhotograph(letter)
  const stopping = new AbortController()
  const reading = readSource(photograph, { recogniser: openRecogniser(), signal: stopping.signal })
  setTimeout(() => stopping.abort(new Error('enough')), 50)
  await expect(reading).rejects.toThrow('enough')
}, 30_000)
