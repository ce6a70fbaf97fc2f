import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFileStore, sha256Of } from './files.ts'

describe('files', () => {
  const bytes = new TextEncoder().encode('KẾ HOẠCH')

  it('are kept under their SHA-256 and come back as they went in', async () => {
    const files = openFileStore(await mkdtemp(join(tmpdir(), 'nhipcau-files-')))
    const sha256 = await files.keep(bytes)
    expect(sha256).toBe(sha256Of(bytes))
    expect(new Uint8Array(await files.read(sha256))).toEqual(bytes)
  })

  it('the same bytes are kept once, also when they come several times at once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nhipcau-files-'))
    const files = openFileStore(folder)
    await Promise.all(Array.from({ length: 5 }, () => files.keep(bytes)))
    const kept = await readdir(join(folder, 'files', sha256Of(bytes).slice(0, 2)))
    expect(kept).toEqual([sha256Of(bytes)])
  })
})
