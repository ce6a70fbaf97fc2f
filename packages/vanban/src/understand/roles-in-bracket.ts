import type { Due } from '../model/official-document.ts'
import { readLead } from './assignment.ts'
import { findDue, readDue } from './due.ts'
import { closingMarks, lengthWithout } from './fold.ts'
import { subStretch, type Stretch } from './stretch.ts'
import type { UnitName } from './unit-names.ts'

/** What a bracket at the end of an item says of it. */
export interface BracketedRoles {
  readonly task: Stretch
  readonly lead: readonly UnitName[]
  readonly helpers: readonly UnitName[]
  readonly due: Due
}

/** The last word of a role in a bracket: "Đoàn Thanh niên chủ trì, Đồn Biên phòng phối hợp; xong trước 30/4". */
const role = /(?<!\p{L})(?:chủ trì|phối hợp)(?!\p{L})(?: (?:với|cùng) [^;]+)?(?=\s*(?:[;,.]|$))/gu
const longestBracket = 400

/** "Lắp bảng chỉ dẫn (Phòng Kinh tế chủ trì, Đoàn Thanh niên phối hợp; xong trước 30/4)"; null where no bracket gives it to anybody. */
export function rolesInBracket(words: Stretch, planYear: number | null): BracketedRoles | null {
  const at = closingBracket(words)
  if (at < 0) return null
  const inside = subStretch(words, at + 1, words.text.lastIndexOf(')'))
  if (inside.text.includes(':')) return null
  const last = [...inside.folded.matchAll(role)].at(-1)
  if (!last) return null
  const end = last.index + last[0].length
  const { units, helpers } = readLead(subStretch(inside, 0, end))
  if (units.length === 0 || ![...units, ...helpers].every(({ known }) => known)) return null
  const task = subStretch(words, 0, at)
  const rest = subStretch(inside, end + 1)
  const due = /\d|[\p{L}]{2}/u.test(rest.text) ? readDue(rest, planYear) : findDue(task, planYear)
  return { task, lead: units, helpers, due }
}

/** Where the bracket that closes the words opens, -1 where none does; brackets within it are its own. */
function closingBracket(words: Stretch): number {
  const end = lengthWithout(words.text, closingMarks)
  if (words.text[end - 1] !== ')') return -1
  let depth = 0
  for (let at = end - 1; at >= Math.max(0, end - longestBracket); at -= 1) {
    if (words.text[at] === ')') depth += 1
    else if (words.text[at] === '(') depth -= 1
    if (depth === 0) return at < 8 ? -1 : at
  }
  return -1
}
