import type { OfficialDocument, Passage } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { lineAround, openingWords } from '../regions.ts'
import type { Fault, Rule } from '../rule.ts'
import { paragraphsAt } from './looks.ts'

/** What a screen reader says first: without a title it reads the name of the file. */
export const fileTitle: Rule = {
  name: 'file-title',
  regulation: null,
  check: (document): Fault[] =>
    document.sheet?.title === null
      ? [
          hint(lineAround(document.text, 0), {
            vi: 'Tệp không có tiêu đề trong phần thuộc tính; trình đọc màn hình sẽ đọc tên tệp.',
            en: 'The file has no title among its properties; a screen reader reads the file name instead.',
          }),
        ]
      : [],
}

/** A screen reader pronounces the text in the language that the file declares. */
export const fileLanguage: Rule = {
  name: 'file-language',
  regulation: null,
  check({ sheet, text }): Fault[] {
    if (!sheet || sheet.language?.toLowerCase().startsWith('vi')) return []
    return [
      hint(lineAround(text, 0), {
        vi:
          sheet.language === null
            ? 'Tệp không khai báo ngôn ngữ; trình đọc màn hình có thể đọc sai tiếng Việt.'
            : `Tệp khai báo ngôn ngữ “${sheet.language}”, không phải tiếng Việt; trình đọc màn hình sẽ đọc sai.`,
        en:
          sheet.language === null
            ? 'The file declares no language; a screen reader may mispronounce the Vietnamese.'
            : `The file declares “${sheet.language}”, not Vietnamese; a screen reader mispronounces it.`,
      }),
    ]
  },
}

export const pictureDescription: Rule = {
  name: 'picture-description',
  regulation: null,
  check({ sheet, text }): Fault[] {
    const pictures = sheet?.pictures ?? []
    const without = pictures.filter((description) => description === null).length
    if (without === 0) return []
    return [
      hint(lineAround(text, 0), {
        vi: `${without} trong ${pictures.length} hình không có văn bản thay thế cho người không nhìn thấy hình.`,
        en: `${without} of ${pictures.length} pictures have no alternative text for those who cannot see them.`,
      }),
    ]
  },
}

/** A table that runs over pages, and one that is listened to, repeats its header row. */
export const tableHeader: Rule = {
  name: 'table-header',
  regulation: null,
  check({ sheet, outline, text }): Fault[] {
    const tables = tablesIn(outline)
    // Without a table in the outline for each in the file nothing tells which is which.
    if (!sheet || sheet.tableHeaders.length !== tables.length) return []
    return tables.flatMap((table, at) =>
      sheet.tableHeaders[at] === false && (table.rows?.length ?? 0) > 2
        ? [
            hint(openingWords(text, table.span), {
              vi: 'Dòng đầu của bảng chưa được đánh dấu là dòng tiêu đề (lặp lại ở mỗi trang).',
              en: 'The first row of the table is not marked as a header that repeats on each page.',
            }),
          ]
        : [],
    )
  },
}

/** Headings that only look like headings are none for a screen reader, nor for a table of contents. */
export const headingStyle: Rule = {
  name: 'heading-style',
  regulation: null,
  check(document): Fault[] {
    if (!document.sheet) return []
    const headings = headingsIn(document.outline)
    const [first] = headings
    if (!first || headings.length < 3) return []
    const styled = headings.some(({ span }) =>
      paragraphsAt(document, span).some(({ look }) => look.level !== undefined),
    )
    return styled
      ? []
      : [
          hint(openingWords(document.text, first.span), {
            vi: 'Các tiêu đề không dùng kiểu Heading: trình đọc màn hình và mục lục tự động không nhận ra.',
            en: 'The headings have no heading style: a screen reader and a table of contents do not find them.',
          }),
        ]
  },
}

function headingsIn(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage) => [
    ...(passage.kind === 'heading' || passage.kind === 'chapter' ? [passage] : []),
    ...headingsIn(passage.children),
  ])
}

function tablesIn(passages: readonly Passage[]): OfficialDocument['outline'][number][] {
  return passages.flatMap((passage) => [
    ...(passage.kind === 'table' ? [passage] : []),
    ...tablesIn(passage.children),
  ])
}

function hint(span: Span, says: Fault['says']): Fault {
  return { severity: 'hint', span, says }
}
