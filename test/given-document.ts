import { getImport, startImport } from '#domain/documents/import-actions.ts'
import { readImport } from '#domain/documents/import-job.ts'
import { readBytes } from '#domain/documents/reading.ts'
import { makePlan } from '#domain/planning/plan-actions.ts'
import type { Context } from '#platform/context.ts'

const never = new AbortController().signal

/** What makes a plan of its own kind: its number, day, bases, and the words of its first task. */
export interface GivenText {
  number?: string
  /** As printed: "09 tháng 11 năm 2026". */
  day?: string
  issuer?: string
  bases?: readonly string[]
  task?: string
}

/** An invented plan of an invented province, as text. */
export function planOf({ number = '47', day = '09 tháng 11 năm 2026', ...given }: GivenText = {}): string {
  const {
    issuer = 'UBND TỈNH SÔNG KỲ',
    bases = [],
    task = 'Xây dựng bộ ảnh giới thiệu vùng chè cổ thụ.',
  } = given
  return `${issuer}
Số: ${number}/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Sông Kỳ, ngày ${day}

KẾ HOẠCH

Giới thiệu hình ảnh tỉnh Sông Kỳ với bạn bè quốc tế năm 2027

${bases.map((basis) => `Căn cứ ${basis};\n\n`).join('')}UBND tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG

1. ${task}

- Đơn vị chủ trì: Sở Văn hóa và Thể thao.

- Thời gian: Trước ngày 30/6/2027.

2. Tổ chức đoàn phóng viên nước ngoài đi thực tế tại các bản vùng cao.

- Đơn vị chủ trì: Sở Văn hóa và Thể thao.

- Thời gian: Quý III/2027.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vàng Thị Lử`
}

/** Brings a text in and has it read; it waits for a person's word. Returns the import's id. */
export async function givenReading(ctx: Context, unitId: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const id = await startImport(ctx, { unitId, fileName: 'Kế hoạch.txt', bytes })
  await readImport(ctx, id, readBytes, never)
  return id
}

/** The same, confirmed: a document of the register, and its plan. */
export async function givenConfirmed(
  ctx: Context,
  unitId: string,
  text: string,
): Promise<{ documentId: string; planId: string }> {
  const importId = await givenReading(ctx, unitId, text)
  const found = await getImport(ctx, importId)
  if (found === 'secret') throw new Error('refused as secret')
  return makePlan(ctx, { importId, revision: found.revision })
}
