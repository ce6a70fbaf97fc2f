/** One counter as Word prints it in a number format; null for a format that prints no number. */
export function printNumeral(value: number, format: string): string | null {
  switch (format) {
    case 'none':
    case 'bullet':
      return null
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'numberInDash':
      return `- ${value} -`
    case 'ordinal':
      return ordinal(value)
    case 'hex':
      return value.toString(16).toUpperCase()
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    default:
      return String(value)
  }
}

/** Word's own formats written out, such as "001, 002, 003, ...": the zeros of the first numeral are the width. */
export function printCustomNumeral(value: number, pattern: string): string {
  const width = /^0+\d/.exec(pattern)?.[0].length ?? 0
  return String(value).padStart(width, '0')
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let left = value
  let text = ''
  for (const [worth, sign] of romanSteps) {
    while (left >= worth) {
      text += sign
      left -= worth
    }
  }
  return text
}

/** a … z, then aa, bb …: Word repeats the letter. It knows no đ; whoever wants one types it. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function ordinal(value: number): string {
  const tens = value % 100
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}
