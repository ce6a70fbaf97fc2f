import type { RequestEvent } from '@sveltejs/kit'
import { exportHeld } from '#domain/organisation/personal-actions.ts'
import { linesOf } from '#domain/organisation/personal-record.ts'
import type { RecordLine } from '#domain/organisation/personal-record.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { formatInstant } from '#ui/dates.ts'
import { contextOf, show } from './doors.ts'
import { download } from './download.ts'
import { saidWords } from './held-words.ts'
import { downloadWorkbook } from './workbook.ts'

const widths = { section: 22, what: 40, said: 60, at: 20 }

/** What is held on a person, to take along: all of it as JSON for programs, or its lines as a workbook for people. */
export function heldExport(event: RequestEvent, personId?: string): Promise<Response> {
  return show(event, async (ctx) => {
    const record = await exportHeld(ctx, personId ?? contextOf(event).actor.userId)
    if (event.url.searchParams.get('format') === 'json') {
      const json = JSON.stringify({ exportedAt: ctx.clock.now(), ...record }, null, 2)
      return download('du-lieu-ca-nhan.json', new TextEncoder().encode(json), 'application/json')
    }
    const { language } = event.locals
    const t = translator(catalogues[language])
    async function* lines(): AsyncGenerator<readonly RecordLine[]> {
      yield linesOf(record)
    }
    return downloadWorkbook('du-lieu-ca-nhan.xlsx', lines(), {
      name: t('personal.section.account'),
      widths,
      header: (column) => t(`personal.column.${column}`),
      cells: (line) => ({
        section: t(`personal.section.${line.section}`),
        what: line.what,
        said: saidWords(line, t, language),
        at: line.at && formatInstant(line.at, language),
      }),
    })
  })
}
