import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { commonest } from './looks.ts'

const right = /^Times New Roman/i
/** Signs for bullets and ticks come in faces of their own. */
const signs = /wingdings|webdings|symbol|marlett/i
const oldFaces = /^(?:\.vn|vni)/i

/** Times New Roman, black, throughout. Each other face is told of once. */
export const font: Rule = {
  name: 'font',
  regulation: presentation('I.4'),
  check: ({ sheet, text }): Fault[] =>
    commonest(sheet?.paragraphs ?? [], ({ font: face }) => face)
      .filter(({ value }) => !right.test(value) && !signs.test(value))
      .map(({ value, at, count }) => ({
        severity: 'error',
        span: openingWords(text, at.span),
        says: oldFaces.test(value)
          ? {
              vi: `Phông chữ “${value}” thuộc bảng mã cũ, không phải Unicode (${count} đoạn, bắt đầu từ đây).`,
              en: `The face “${value}” belongs to an old encoding, not to Unicode (${count} paragraphs, beginning here).`,
            }
          : {
              vi: `Phông chữ là “${value}”, không phải Times New Roman (${count} đoạn, bắt đầu từ đây).`,
              en: `The face is “${value}”, not Times New Roman (${count} paragraphs, beginning here).`,
            },
        suggestion: 'Times New Roman',
      })),
}

export const textColour: Rule = {
  name: 'text-colour',
  regulation: presentation('I.4'),
  check: ({ sheet, text, where }): Fault[] =>
    commonest(
      // The marks of urgency and secrecy are red.
      (sheet?.paragraphs ?? []).filter(
        ({ span }) =>
          ![where.urgency?.[0], where.secrecy?.[0]].some(
            (at) => at !== undefined && span[0] <= at && at < span[1],
          ),
      ),
      ({ colour }) => colour,
    )
      .filter(({ value }) => !isBlack(value))
      .map(({ value, at, count }) => ({
        severity: 'warning',
        span: openingWords(text, at.span),
        says: {
          vi: `Chữ có màu #${value}, không phải màu đen (${count} đoạn, bắt đầu từ đây); bản in đen trắng và người không phân biệt được màu sẽ không thấy.`,
          en: `The text is coloured #${value}, not black (${count} paragraphs, beginning here); a black-and-white print and those who do not see colours lose it.`,
        },
      })),
}

/** Word's own dark greys print as black. */
function isBlack(colour: string): boolean {
  const parts = colour.match(/[\dA-F]{2}/gi)?.map((part) => Number.parseInt(part, 16)) ?? []
  return parts.length === 3 && parts.every((part) => part <= 0x26)
}
