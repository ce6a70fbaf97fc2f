import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '#platform/refused.ts'
import { Usage } from './command.ts'
import { command } from './edxml.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

const letter = (mark = '') => `${mark}UBND TỈNH SÔNG TRÀ
SỞ NGOẠI VỤ

Số: 45/SNV-HTQT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Sông Trà, ngày 18 tháng 11 năm 2026

V/v mời tham dự giao ban thông tin đối ngoại

Kính gửi: Sở Văn hóa, Thể thao và Du lịch

Sở Ngoại vụ kính mời quý Sở dự giao ban tại phòng họp tầng 2./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Phạm Thị Mai
`

describe('messages on the command line', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-edxml-'))
    await writeFile(join(folder, 'cong-van.txt'), letter())
    await writeFile(join(folder, 'mat.txt'), letter('MẬT\n\n'))
    await writeFile(join(folder, 'so-do.bin'), Buffer.from([0, 1, 2, 3]))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const at = (name: string) => join(folder, name)
  /** The exit code, or what was refused. */
  const run = async (...args: string[]): Promise<string | number> => {
    try {
      return await command(args)
    } catch (error) {
      if (error instanceof Usage) return 'usage'
      if (error instanceof Refused) return error.key
      throw error
    }
  }
  const address = ['--sender', 'H99.SNV', '--receiver', 'H99.SVH']
  const write = (out: string, ...more: string[]) =>
    run('write', at('cong-van.txt'), at('so-do.bin'), ...address, ...more, '--out', at(out))
  const unpack = (message: string, to: string) => run('read', at(message), '--json', '--attachments', at(to))
  /** As the office sees it: a process of its own. */
  const printed = (...args: string[]) =>
    new Promise<{ code: number; out: string; error: string }>((resolve) => {
      const env = { ...process.env, LANG: 'en_GB.UTF-8' }
      execFile(process.execPath, [main, 'edxml', ...args], { env }, (failure, out, error) => {
        resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error })
      })
    })

  it('a document and its attachments travel, arrive whole, and are answered', async () => {
    expect(await write('thu.edxml')).toBe(0)
    expect(await unpack('thu.edxml', 'den')).toBe(0)
    expect((await readdir(at('den'))).sort()).toEqual(['cong-van.txt', 'so-do.bin'])
    expect(await readFile(at('den/cong-van.txt'), 'utf8')).toBe(letter())

    const state = ['--sender', 'H99.SVH', '--state', '03', '--staff', 'Đỗ Minh', '--out', at('tra-loi.edxml')]
    expect(await run('answer', at('thu.edxml'), ...state)).toBe(0)
    expect(await run('answer', at('tra-loi.edxml'), ...state)).toBe('exchange.notADocument')
    const [arrived, answered] = await Promise.all(
      ['thu', 'tra-loi'].map((name) => printed('read', at(`${name}.edxml`))),
    )
    expect(arrived?.out).toContain('New document · Công văn · 45/SNV-HTQT · 2026-11-18')
    expect(answered?.out).toMatch(/^Accepted · .*\n45\/SNV-HTQT\n/)
  })

  it('what is already in the folder is not overwritten, and nothing else is left there', async () => {
    await write('lai.edxml')
    await unpack('lai.edxml', 'kho')
    await writeFile(at('kho/cong-van.txt'), 'của tôi')
    await rm(at('kho/so-do.bin'))
    expect(await unpack('lai.edxml', 'kho')).toBe('exchange.fileThere')
    expect(await readdir(at('kho'))).toEqual(['cong-van.txt'])
    expect(await readFile(at('kho/cong-van.txt'), 'utf8')).toBe('của tôi')
  })

  it('a document marked as secret is neither sent nor unpacked', async () => {
    expect(await run('write', at('mat.txt'), ...address, '--out', at('mat.edxml'))).toBe('documents.secret')
    const both = [at('cong-van.txt'), at('mat.txt')]
    expect(await run('write', ...both, ...address, '--out', at('mat.edxml'))).toBe('documents.secret')

    await write('sach.edxml')
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    const xml = await readFile(at('sach.edxml'), 'utf8')
    await writeFile(at('den-mat.edxml'), xml.replace(base64(letter()), base64(letter('MẬT\n\n'))))
    expect(await unpack('den-mat.edxml', 'ngoai')).toBe('documents.secret')
    expect((await readdir(folder)).filter((name) => /^mat\.edxml|^ngoai/.test(name))).toEqual([])
  })

  it('a bad message is one sentence, and leaves no folder', async () => {
    await write('dut.edxml')
    const xml = await readFile(at('dut.edxml'), 'utf8')
    await writeFile(at('dut.edxml'), xml.slice(0, -40))
    expect(await printed('read', at('dut.edxml'), '--attachments', at('dut'))).toEqual({
      code: 1,
      out: '',
      error: 'The message is damaged or cut off. Ask the sender to send it again.\n',
    })
    expect(await readdir(folder)).not.toContain('dut')
    expect(await run('read', at('khong-co.edxml'))).toBe('documents.noFile')
  })

  it('a place that takes no files is told in a sentence', async () => {
    await write('noi.edxml')
    expect(await write('khong-co/thu-muc.edxml')).toBe('exchange.cannotWrite')
    expect(await unpack('noi.edxml', 'cong-van.txt')).toBe('exchange.cannotWrite')
  })

  it('a recall that does not say of what, and an unknown state, are wrong usage', async () => {
    expect(await write('x.edxml', '--act', 'recall')).toBe('usage')
    await write('hoi.edxml')
    expect(await run('answer', at('hoi.edxml'), '--sender', 'A', '--state', '99', '--out', at('x'))).toBe(
      'usage',
    )
    expect(await run('read')).toBe('usage')
  })
})
