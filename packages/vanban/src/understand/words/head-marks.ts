import type { OfficialDocument, Secrecy } from '../../model/official-document.ts'
import { fold, isCapitals, unmarked } from '../fold.ts'

type Urgency = NonNullable<OfficialDocument['urgency']>

/**
 * Luật Bảo vệ bí mật nhà nước knows three levels. Letters without their marks and without spaces: a recognised stamp loses or
 * changes marks ("MÂT", "TÔI MAT", "MẶT"), and a typist spaces its letters ("M Ậ T"). No other word of these letters stands
 * alone in a head.
 */
const secrecies: ReadonlyMap<string, Secrecy> = new Map([
  ['mat', 'mật'],
  ['toimat', 'tối mật'],
  ['tuyetmat', 'tuyệt mật'],
])

/** "Độ mật: Tối mật", where the level is a field of its own. */
const saidLevel = /^(?:mức )?độ mật\s*:\s*((?:tối |tuyệt )?mật)[\s.]*$/

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.10b. */
const urgencies: ReadonlyMap<string, Urgency> = new Map([
  ['khẩn', 'khẩn'],
  ['thượng khẩn', 'thượng khẩn'],
  ['hỏa tốc', 'hỏa tốc'],
  ['hỏa tốc hẹn giờ', 'hỏa tốc'],
])

/** How secret a line says that its document is: it stands alone, in capitals, whatever frame is drawn around it. */
export function secrecyOf(line: string): Secrecy | null {
  if (line.length >= longestMark) return null
  const said =
    saidLevel.exec(fold(line.normalize('NFC')))?.[1]?.replace(' ', '') ?? markOf(line.normalize('NFC'))
  return secrecies.get(unmarked(said).replaceAll(' ', '')) ?? null
}

/** How urgent, said in the same way. */
export function urgencyOf(line: string): Urgency | null {
  return urgencies.get(markOf(line)) ?? null
}

const longestMark = 60

function markOf(line: string): string {
  return isCapitals(line) && line.length < longestMark
    ? fold(line.replaceAll('0', 'O'))
        .replace(/[^\p{L} ]/gu, '')
        .trim()
    : ''
}
