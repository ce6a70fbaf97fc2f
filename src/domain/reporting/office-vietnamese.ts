/** Words that begin a proper name: they keep their capital within a sentence. */
const namesBegin =
  /^(Ban|Bộ|Chính phủ|Công an|Cục|Đài|Đại hội|Đảng|Đề án|Hội đồng|HĐND|Luật|Mặt trận|Nghị định|Nghị quyết|Nhà nước|Nhân dân|Quốc hội|Quyết định|Sở|Thông tư|Trung tâm|Ủy ban|Uỷ ban|UBND|Văn phòng|Việt Nam)(?![\p{L}\d])/u

/** Names that small letters would spoil when a heading in capitals becomes part of a sentence. */
const keptNames: readonly (readonly [RegExp, string])[] = [
  [/việt nam/g, 'Việt Nam'],
  [/nhà nước/g, 'Nhà nước'],
  [/nhân dân/g, 'Nhân dân'],
  [/(^|\s)đảng(?=[\s,;.]|$)/g, '$1Đảng'],
  [/(^|\s)ttđn(?=[\s,;.]|$)/g, '$1TTĐN'],
  [/(^|\s)ubnd(?=[\s,;.]|$)/g, '$1UBND'],
]

/** "ngày 05/8/2020": day and months 1, 2 with a zero, as dates are printed in documents. */
export function writtenDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}

/** Words as they stand within a sentence: without closing marks, the first letter small unless a name begins there. */
export function withinSentence(words: string): string {
  const bare = unclosed(words)
  const calm = isShouted(bare) ? calmed(bare) : bare
  const [first = '', second = ''] = calm
  const isAbbreviation = second !== '' && second === second.toLocaleUpperCase('vi') && /\p{L}/u.test(second)
  if (isAbbreviation || namesBegin.test(calm)) return calm
  return first.toLocaleLowerCase('vi') + calm.slice(first.length)
}

/** A heading of a plan as it is named within a sentence: "3.1. Quảng bá hình ảnh" is "quảng bá hình ảnh". */
export function headingWithinSentence(heading: string): string {
  return withinSentence(
    heading.replace(/^\s*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|\p{Ll})[.)]|Phần\s+\S+[.:]|[-+])\s*/u, ''),
  )
}

/** The first sentence of a long text; the whole of a short one. Marks at the end fall away. */
export function firstSentence(text: string, longest = 320): string {
  const line = unclosed(text.replace(/\s+/g, ' '))
  if (line.length <= longest) return line
  const ends = [...line.matchAll(/[.;](?=\s+["“]?\p{Lu})/gu)].map((match) => match.index)
  const end = ends.filter((at) => at <= longest).at(-1) ?? ends[0]
  return end === undefined ? line : unclosed(line.slice(0, end))
}

/** As a sentence of its own: capital first, full stop last. */
export function asSentence(words: string): string {
  const bare = unclosed(words)
  const [first = ''] = bare
  return bare === '' ? '' : `${first.toLocaleUpperCase('vi')}${bare.slice(first.length)}.`
}

/** "250 triệu đồng", "1,25 tỷ đồng"; what does not come out even is written to the đồng. */
export function writtenMoney(dong: number): string {
  if (dong >= 1_000_000_000 && dong % 10_000_000 === 0) return `${decimal(dong / 1_000_000_000)} tỷ đồng`
  if (dong >= 1_000_000 && dong % 100_000 === 0) return `${decimal(dong / 1_000_000)} triệu đồng`
  return `${String(dong).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
}

function decimal(value: number): string {
  return String(Number(value.toFixed(2))).replace('.', ',')
}

function unclosed(words: string): string {
  return words
    .trim()
    .replace(/(\s*(\.\/\.|[.;,:]))+$/, '')
    .trim()
}

function isShouted(words: string): boolean {
  return !/\p{Ll}/u.test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 8
}

function calmed(words: string): string {
  return keptNames.reduce((text, [name, kept]) => text.replace(name, kept), words.toLocaleLowerCase('vi'))
}
