import type { OfficialDocument, Secrecy } from '../../model/official-document.ts'
import { fold, isCapitals } from '../fold.ts'

type Urgency = NonNullable<OfficialDocument['urgency']>

/** Luật Bảo vệ bí mật nhà nước knows three levels. */
const secrecies: ReadonlyMap<string, Secrecy> = new Map(
  (['mật', 'tối mật', 'tuyệt mật'] as const).map((one) => [one, one]),
)

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.10b. */
const urgencies: ReadonlyMap<string, Urgency> = new Map([
  ['khẩn', 'khẩn'],
  ['thượng khẩn', 'thượng khẩn'],
  ['hỏa tốc', 'hỏa tốc'],
  ['hỏa tốc hẹn giờ', 'hỏa tốc'],
])

/** How secret a line says that its document is: it stands alone, in capitals, whatever frame is drawn around it. */
export function secrecyOf(line: string): Secrecy | null {
  return secrecies.get(markOf(line)) ?? null
}

/** How urgent, said in the same way. */
export function urgencyOf(line: string): Urgency | null {
  return urgencies.get(markOf(line)) ?? null
}

function markOf(line: string): string {
  return isCapitals(line) && line.length < 60
    ? fold(line)
        .replace(/[^\p{L} ]/gu, '')
        .trim()
    : ''
}
