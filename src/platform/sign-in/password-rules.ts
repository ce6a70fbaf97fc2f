import type { Issue } from '../refused.ts'

export const shortestPassword = 12
export const longestPassword = 128

/** What of a password must be its own, once the words that others know of the person are taken out. */
const ownLetters = 8

/** Words that anybody would try first here. */
const wordsOfTheHouse = ['nhip', 'cau', 'nhipcau', 'thong', 'tin', 'doi', 'ngoai', 'ttdn', 'ubnd', 'tinh']

/**
 * What is wrong with a password, from what everybody can know: its length, known passwords, the person's own words. Any
 * characters will do and no mixture of them is asked for: that makes passwords worse (NIST SP 800-63B, 3.1.1.2).
 * @param known Lower-case passwords that many use.
 * @param ownWords Name, e-mail and office of the person.
 */
export function passwordFault(
  password: string,
  known: ReadonlySet<string>,
  ownWords: readonly string[],
): Issue['key'] | null {
  const text = password.normalize('NFKC')
  const length = [...text].length
  if (length < shortestPassword) return 'password.tooShort'
  if (length > longestPassword) return 'password.tooLong'
  const lower = text.toLowerCase()
  if (isKnown(lower, known) || isKnown(folded(lower), known) || repeats(lower)) return 'password.known'
  return lettersWithout(folded(lower), ownWords) < ownLetters ? 'password.ownWords' : null
}

/** On the list as it is, or a listed word dressed in figures and signs: "Chocolate2026!!". */
function isKnown(text: string, known: ReadonlySet<string>): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return known.has(text) || (core.length < shortestPassword && known.has(core))
}

/** One short piece over and over: "abcabcabcabc". */
function repeats(text: string): boolean {
  return /^(.{1,6}?)\1+.{0,5}$/u.test(text) || new Set(text).size < 5
}

function lettersWithout(password: string, ownWords: readonly string[]): number {
  const words = [...ownWords.flatMap(wordsIn), ...wordsOfTheHouse].filter((word) => word.length >= 3)
  // Longest first, so that "hoangthimai" goes as a whole before "mai" does.
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length)
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), password)
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length
}

function wordsIn(text: string): string[] {
  const words = folded(text.toLowerCase()).split(/[^\p{L}\p{N}]+/u)
  return [...words, words.join('')]
}

/** Without marks: "mật khẩu" is typed as "mat khau" too. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
