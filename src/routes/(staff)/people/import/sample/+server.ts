import { listColumns } from '#domain/organisation/people-import.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { show } from '../../../../doors.ts'
import { downloadWorkbook } from '../../../../workbook.ts'
import { peopleWidths, headingOf } from '../list-sheet.ts'
import type { RequestHandler } from './$types'

/** A list to fill in, with a person who does not exist. */
export const GET: RequestHandler = (event) =>
  show(event, async ({ actor }) => {
    const t = translator(catalogues[event.locals.language])
    const unit = actor.posts[0]?.unitName ?? ''
    const person = {
      name: 'Hoàng Văn Ví Dụ',
      email: 'hoang.van.vi.du@example.gov.vn',
      unit,
      role: t('role.officer'),
    }
    const post = {
      title: 'Chuyên viên',
      duty: t('people.duty.member'),
      from: '01/12/2026',
      decision: 'Quyết định số …',
    }
    const rows = (async function* () {
      yield await Promise.resolve([{ ...person, ...post }])
    })()
    return downloadWorkbook('mau-danh-sach-nhan-su.xlsx', rows, {
      name: t('people.import.title'),
      widths: peopleWidths,
      header: (column) => headingOf(column, t),
      cells: (row) => Object.fromEntries(listColumns.map((column) => [column, row[column]])) as typeof row,
    })
  })
