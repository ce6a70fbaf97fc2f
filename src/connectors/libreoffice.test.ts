import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Converter } from 'vanban'
import { Unreadable, readSource } from 'vanban/reading'
import { findLibreOffice } from './libreoffice.ts'

const rtf = new TextEncoder().encode(
  String.raw`{\rtf1\ansi\uc1 K\u7870? HO\u7840?CH\par\pard Th\u7921?c hi\u7879?n n\u259?m 2026\par}`,
)
const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('nhipcau-convert-'))
const givenLeftover = () => mkdtemp(join(tmpdir(), 'nhipcau-convert-'))
const running = () =>
  execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('soffice') && line.includes('nhipcau-convert-'))
/** The system takes a moment to clear away what was killed. */
const allEnded = async () => {
  while (running().length > 0) await setImmediate()
}
const installed = await findLibreOffice()
const name = installed ? 'LibreOffice' : 'LibreOffice (skipped: it is not installed on this machine)'

describe.skipIf(installed === null)(name, () => {
  const convert = installed as Converter

  it('turns an old file into one that is read', async () => {
    const source = await readSource(rtf, { convert })
    expect(source.text).toBe('KẾ HOẠCH\n\nThực hiện năm 2026')
    expect(source.format).toBe('docx')
    expect(source.notes).toContain('converted:rtf')
  })

  it('converts several at once, each with a profile of its own, and leaves nothing behind', async () => {
    const before = await leftovers()
    const read = await Promise.all([1, 2].map(() => readSource(rtf, { convert })))
    expect(new Set(read.map(({ text }) => text)).size).toBe(1)
    expect(await leftovers()).toEqual(before)
    await allEnded()
  })

  it('clears away what a killed process left', async () => {
    const [old, fresh] = [await givenLeftover(), await givenLeftover()]
    await utimes(old, 0, 0)
    await findLibreOffice()
    expect(await leftovers()).toEqual([basename(fresh)])
    await rm(fresh, { recursive: true })
  })

  it('says that a file is damaged when nothing comes of it', async () => {
    const broken = Uint8Array.from([...rtf].slice(0, 5))
    await expect(convert(broken, 'odt')).rejects.toThrow(Unreadable)
  })

  it('is ended with all its processes when nobody wants the document any more', async () => {
    const stop = new AbortController()
    const converting = convert(rtf, 'rtf', stop.signal)
    while (running().length === 0) await setImmediate()
    stop.abort(new Error('thôi'))
    await expect(converting).rejects.toThrow('thôi')
    await allEnded()
  })

  it('is ended when it takes too long or wants too much', async () => {
    const hasty = (await findLibreOffice({ milliseconds: 50 })) as Converter
    await expect(hasty(rtf, 'rtf')).rejects.toThrow(Unreadable)
    const narrow = (await findLibreOffice({ kilobytes: 50_000 })) as Converter
    await expect(narrow(rtf, 'rtf')).rejects.toThrow(Unreadable)
    await allEnded()
  })
})
