import type { ChosenDue } from '#domain/planning/task.ts'
import { Issues } from '#platform/refused.ts'

/** A text field, trimmed; empty where it is missing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}

/** Files that were chosen; an empty file field sends one without a name. */
export async function filesOf(form: FormData, name: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const chosen = form
    .getAll(name)
    .filter((entry) => entry instanceof File && (entry.name !== '' || entry.size > 0))
  return Promise.all(
    (chosen as File[]).map(async (file) => ({
      name: tidyName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

/** Without folders and signs that a file system or a header cannot carry. */
function tidyName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || 'tep'
}

/** An ISO day, or day/month/year as written in Viet Nam; null for what is no day of the calendar. */
export function dayOfText(text: string): string | null {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null
}

/** @throws {Issues} when the field holds no day. */
export function getDay(form: FormData, name: string): string {
  const text = textOf(form, name)
  const day = dayOfText(text)
  if (day === null) throw new Issues([{ field: name, key: text === '' ? 'form.required' : 'form.notDate' }])
  return day
}

/**
 * "date", "year", "continuous", "none", "month-6" or "quarter-2"; a day where the choice asks for one.
 *
 * @throws {Issues} for a choice that there is not, or a missing day.
 */
export function getDue(form: FormData): ChosenDue {
  const chosen = textOf(form, 'due')
  const [kind, number] = chosen.split('-')
  if (kind === 'date') return { kind, on: getDay(form, 'dueOn') }
  if (kind === 'year' || kind === 'continuous' || kind === 'none') return { kind }
  if (kind === 'month' && Number(number) >= 1 && Number(number) <= 12) return { kind, month: Number(number) }
  if (kind === 'quarter' && Number(number) >= 1 && Number(number) <= 4)
    return { kind, quarter: Number(number) }
  throw new Issues([{ field: 'due', key: 'form.notChoice' }])
}
