/** A document as another one cites it. */
export interface Cited {
  /** "72/2015/NĐ-CP", "57-KL/TW"; for a law cited by name, its name. */
  readonly reference: string
  /** Type word, as far as it is known. */
  readonly kind?: string | null
  /** ISO, as far as said. */
  readonly date?: string | null
  readonly issuer?: string | null
}

/** Whoever cites: "Ủy ban nhân dân tỉnh" in a document of Lạng Sơn means that of Lạng Sơn. */
export interface Citing {
  readonly issuer: string | null
  readonly superior: string | null
}

interface Parts {
  /** Without leading zeros. */
  readonly number: string
  readonly year: string | null
  /** "NĐ-CP", in capitals. */
  readonly symbol: string
}

/**
 * Which document is meant, as a key that is the same however it is written: number, symbol and year, and the issuer where the
 * symbol alone does not say it ("219/KH-UBND" means nothing without its province). Null where the words do not say enough.
 */
export function identityOf(cited: Cited, citing: Citing | null = null): string | null {
  const parts = partsOf(cited.reference)
  if (parts === null) return identityOfName(cited)
  const year = parts.year ?? cited.date?.slice(0, 4)
  if (year === undefined) return null
  const key = `${parts.number}/${parts.symbol}#${year}`
  if (isCentral(parts.symbol)) return key
  const issuer = issuerKey(cited.issuer ?? null, citing)
  return issuer === null ? null : `${key}#${issuer}`
}

/** Number and symbol alone, however they are written; null for a law cited by its name. */
export function referenceKey(reference: string): string | null {
  const parts = partsOf(reference)
  return parts && [parts.number, parts.year, parts.symbol].filter((part) => part !== null).join('/')
}

/** True where number, symbol and year name one document of the whole country. */
export function isCentralReference(reference: string): boolean {
  const parts = partsOf(reference)
  return parts !== null && isCentral(parts.symbol)
}

function partsOf(reference: string): Parts | null {
  const even = reference.normalize('NFC').toUpperCase().replace(/\s/g, '').replace(/[–—]/g, '-')
  const match = /^(\d{1,6}[A-Z]?)[/-](?:((?:19|20)\d{2})\/)?(\p{Lu}[\p{Lu}\d&/-]*)$/u.exec(
    even.replaceAll('Ð', 'Đ'),
  )
  if (!match) return null
  return { number: match[1]!.replace(/^0+(?=\d)/, ''), year: match[2] ?? null, symbol: match[3]! }
}

/** A law is cited by its name, and there is one of that name for each year (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function identityOfName({ reference, date }: Cited): string | null {
  const name = plain(reference).replace(/\s*\(sua doi\)/, '')
  if (!/^(?:bo luat|luat|phap lenh|hien phap)\s/.test(name)) return null
  const [, bare = name, said] = /^(.*?)\s+(?:nam\s+)?((?:19|20)\d{2})$/.exec(name) ?? []
  const year = said ?? date?.slice(0, 4)
  return year === undefined ? null : `${bare}#${year}`
}

/** Bodies of which there is one: their symbols need no issuer beside them. */
const centralBodies = new Set(
  `CP TTG CTN VPCP VPQH VPCTN TTCP UBTVQH TW BBT BTCTW BTGTW BTGDVTW VPTW UBKTTW TANDTC VKSNDTC KTNN NHNN
  BVHTTDL BTTTT BKHCN BNG BNV BTC BCA BQP BTP BXD BCT BYT BGDĐT BNNMT BNNPTNT BTNMT BKHĐT BGTVT BLĐTBXH BDTTG UBDT`.split(
    /\s+/,
  ),
)

function isCentral(symbol: string): boolean {
  return symbol.split(/[-/]/).some((part) => centralBodies.has(part) || /^(?:QH|UBTVQH)\d{1,2}$/.test(part))
}

/** Bodies that have their name from the place alone: which one is meant follows from who cites, or not at all. */
const placeless =
  /^(?:(?:ubnd|hdnd)(?: (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|cac cap))?|tinh uy|thanh uy|huyen uy|dang uy|so|phong|ban)$/

function issuerKey(issuer: string | null, citing: Citing | null): string | null {
  const named = issuer === null ? '' : nameKey(issuer)
  if (named !== '' && !placeless.test(named)) return named
  if (named === '' || citing === null) return null
  const own = [citing.issuer, citing.superior]
    .filter((name) => name !== null)
    .map(nameKey)
    .find((name) => name.startsWith(`${named} `) && !placeless.test(name))
  return own ?? null
}

/** "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn" and "UBND TỈNH LẠNG SƠN" number their documents in one series. */
function nameKey(name: string): string {
  return plain(name)
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\bhoi dong nhan dan\b/g, 'hdnd')
    .replace(/^(?:chu tich|pho chu tich) /, '')
}

/** For comparison only: without marks, in small letters, single spaces. */
export function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}()&/-]+/gu, ' ')
    .trim()
}
