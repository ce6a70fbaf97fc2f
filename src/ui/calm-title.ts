/**
 * A heading that its document prints in capitals, as the page's other headings stand: "III. TỔ CHỨC THỰC HIỆN" becomes
 * "III. Tổ chức thực hiện". Numbers and short forms such as UBND, which have no vowel between them, keep their capitals.
 */
export function calmTitle(title: string): string {
  if (title !== title.toLocaleUpperCase('vi') || !/\p{L}{2}/u.test(title)) return title
  const [, number = '', rest = ''] = /^((?:[IVXLC]+|[A-Z]|\d+)(?:\.\d+)*[.)/]?\s+)?(.*)$/su.exec(title) ?? []
  const calm = rest.replace(/\p{L}+/gu, (word) => (isShortForm(word) ? word : word.toLocaleLowerCase('vi')))
  return number + calm.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi'))
}

function isShortForm(word: string): boolean {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
  return word.length > 1 && !/[AEIOY]/.test(bare) && /U[^U]*B|^[^U]+$/.test(bare)
}
