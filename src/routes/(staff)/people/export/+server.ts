import { readPersonFilter } from '#domain/organisation/person-filter.ts'
import { eachPerson } from '#domain/organisation/person-list.ts'
import type { PersonLine } from '#domain/organisation/person-list.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Translator } from '#platform/i18n/messages.ts'
import { show } from '../../../doors.ts'
import { downloadWorkbook } from '../../../workbook.ts'
import type { Sheet } from '../../../workbook.ts'
import { roleWords } from '../role-words.ts'
import type { RequestHandler } from './$types'

/** The people under the filter as a workbook, in the order of the page. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const people = eachPerson(ctx, readPersonFilter(event.url.searchParams))
    return downloadWorkbook(
      'nhan-su.xlsx',
      people,
      peopleSheet(translator(catalogues[event.locals.language])),
    )
  })

const widths = { name: 28, email: 32, unit: 40, role: 20, title: 32, duty: 12, state: 16 }

function peopleSheet(t: Translator): Sheet<PersonLine, keyof typeof widths> {
  const lines = (words: readonly string[]) => words.join('\n')
  return {
    name: t('people.title'),
    widths,
    header: (column) => (column === 'duty' ? t('people.duty') : t(`people.column.${column}`)),
    cells: ({ name, email, state, posts }) => ({
      name,
      email,
      unit: lines(posts.map((post) => post.unitName)),
      role: lines(posts.map((post) => roleWords({ key: post.roleKey, name: post.roleName }, t))),
      title: lines(posts.map((post) => post.title)),
      duty: lines(posts.map((post) => t(`people.duty.${post.duty}`))),
      state: t(`people.state.${state}`),
    }),
  }
}
