import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialDocument } from 'vanban'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

const plan = (mark = '') => `${mark}ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 5/KH-UBND

Lạng Sơn, ngày 15 tháng 9 năm 2025

KẾ HOẠCH
Tổ chức Ngày hội Sách năm 2025

Căn cứ Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ quy định chi tiết việc phát ngôn;

UBND tỉnh ban hành Kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN

1. Sở Thông tin và Truyền thông

- Chủ trì, phối hợp với UBND huyện Tràng Định tổ chức Ngày hội trước ngày 31/12/2025.

2. Sở Tài chính

- Bố trí kinh phí trước ngày 31/12/2025./.

Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Thị Lan
`

interface Printed {
  readonly code: number
  readonly out: string
  readonly error: string
}

describe('checking on the command line', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-check-'))
    await writeFile(join(folder, 'plan.txt'), plan())
    await writeFile(join(folder, 'secret.txt'), plan('MẬT\n\n'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** As the office sees it: a process of its own. */
  const document = (task: string, files: readonly string[], ...options: string[]) =>
    new Promise<Printed>((resolve) => {
      const paths = files.map((name) => join(folder, name))
      const env = { ...process.env, LANG: 'vi_VN.UTF-8' }
      execFile(
        process.execPath,
        [main, 'document', task, ...paths, ...options],
        { env },
        (failure, out, error) => {
          resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error })
        },
      )
    })
  const rulesIn = ({ out }: Printed) => (JSON.parse(out) as OfficialDocument).findings.map(({ rule }) => rule)

  it('prints a line for each finding, and findings are no failure', async () => {
    const { code, out } = await document('check', ['plan.txt'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Dòng 7\. Lỗi: “5”\. .*\(Nghị định 30\/2020\/NĐ-CP, .*\) → 05$/m)
    expect(out).toMatch(/^\d+ lỗi, \d+ chỗ cần xem, \d+ gợi ý\.$/m)
  })

  it('speaks English where that is asked for', async () => {
    const { out } = await document('check', ['plan.txt'], '--language', 'en')
    expect(out).toContain('Line 7. Error: “5”. A number below ten')
  })

  it('knows the offices that were there on the day of issue', async () => {
    const { out } = await document('check', ['plan.txt'], '--json')
    const units = (JSON.parse(out) as OfficialDocument).findings.filter(
      ({ rule }) => rule === 'unit-not-existing',
    )
    expect(units.map(({ words }) => words)).toEqual(['Sở Thông tin và Truyền thông', 'UBND huyện Tràng Định'])
  })

  it('gives one object for one file, a list for several, and the same findings when a document is read', async () => {
    const several = await document('check', ['plan.txt', 'plan.txt'], '--json')
    expect((JSON.parse(several.out) as unknown[]).length).toBe(2)
    expect(rulesIn(await document('read', ['plan.txt'], '--json'))).toContain('number-format')
  })

  it('goes on after a file that is refused, and ends with 1', async () => {
    const { code, out, error } = await document('check', ['missing.txt', 'secret.txt', 'plan.txt'])
    expect(code).toBe(1)
    expect(error.trim().split('\n')).toHaveLength(2)
    expect(out).toContain('plan.txt')
    expect(out).not.toContain('secret.txt')
  })

  it.each([[[]], [['plan.txt', '--language', 'fr']], [['plan.txt', '--colour']]])(
    'asked wrongly (%j) it shows the right form and ends with 2',
    async (words) => {
      const { code, error } = await document('check', words.slice(0, 1), ...words.slice(1))
      expect([code, error.startsWith('usage: ')]).toEqual([2, true])
    },
  )
})
