import { expect, it } from 'vitest'
import { readDocument } from '../reading.ts'
import { writeDocx } from '../write/docx.ts'
import { decision, plan } from '../write/given-documents.ts'
import { writePdf } from '../write/pdf.ts'

const text =
  'ỦY BAN NHÂN DÂN\nXÃ MƯỜNG SO\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH\nNăm 2026\n\nI. NỘI DUNG\n\n1. Công an xã chủ trì tuyên truyền.'

it.each([
  ['text', async () => new TextEncoder().encode(text)],
  ['DOCX', () => writeDocx(plan)],
  ['PDF', () => writePdf(decision)],
] as const)('%s is read the same each time, one after the other and side by side', async (_, bytes) => {
  const given = await bytes()
  const first = await readDocument(given)
  const others = await Promise.all([readDocument(given), readDocument(given.slice()), readDocument(given)])
  for (const other of others) expect(other).toEqual(first)
})
