/** Controls, characters that are none, and marks that turn the direction of what is read. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}|[\u200b\ufeff]/gu

/**
 * One line of text that both formats can carry: NFC, no control characters (a single one makes Word refuse a file), no
 * half surrogates, line ends and runs of blanks made one space. Wrapped lines of a paragraph become one line.
 */
export function oneLine(text: string | null | undefined): string {
  return printable(text).replace(/\s+/g, ' ').trim()
}

/** The same, with the line ends that the writer of the text meant: paragraphs of a cell, lines of a title. */
export function lines(text: string | null | undefined): string[] {
  return printable(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Paragraphs of a passage: an empty line between them. */
export function paragraphs(text: string | null | undefined): string[] {
  return printable(text)
    .split(/\n[^\S\n]*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
}

export function upper(text: string): string {
  return text.toLocaleUpperCase('vi')
}

export function capitalised(text: string): string {
  const [first = ''] = text
  return upper(first) + text.slice(first.length)
}

/** True for words set in capitals: "QUYẾT ĐỊNH:", "I. MỤC ĐÍCH"; numbers and marks alone are not. */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4
}

function printable(text: string | null | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .replace(/\r\n|[\v\f]/g, '\n')
    .replace(unprintable, '')
    .normalize('NFC')
}
