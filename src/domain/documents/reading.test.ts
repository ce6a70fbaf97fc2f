import { expect, it } from 'vitest'
import { readBytes } from './reading.ts'

it('a fault of the reader says where it happened, and quotes nothing of the document', async () => {
  const outcome = await readBytes(new TextEncoder().encode(String.raw`{\rtf1 K HOACH}`), {
    name: 'kế hoạch.rtf',
    bytesLimit: 1_000_000,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    convert: () => Promise.reject(new TypeError('KẾ HOẠCH has no second line')),
  })
  const detail = outcome.kind === 'failed' ? outcome.detail : null
  expect(detail).toMatch(/^TypeError\n\s+at /)
  expect(detail).not.toContain('KẾ HOẠCH')
})
