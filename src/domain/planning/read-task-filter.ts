import { isId } from '#platform/new-id.ts'
import { isDay } from '#platform/typed-day.ts'
import { standings } from './task.ts'
import type { TaskStanding } from './task.ts'
import { periodOf } from './task-filter.ts'
import type { TaskCursor, TaskFilter, TaskPlace } from './task-filter.ts'

/** What an address asks for. Whatever it does not say well is not asked for. */
export function readFilter(address: URLSearchParams): TaskFilter {
  const unit = address.get('unit') ?? ''
  const standing = address.get('state') ?? ''
  const due = address.get('due') ?? ''
  return {
    unitId: isId(unit) ? unit : null,
    standing: isStanding(standing) ? standing : null,
    due: due === 'none' || periodOf(due) ? due : null,
    words: (address.get('q') ?? '').trim().slice(0, 200),
    lateFirst: address.get('sort') === 'late',
  }
}

function isStanding(text: string): text is TaskStanding | 'undone' {
  return text === 'undone' || (standings as readonly string[]).includes(text)
}

export function readCursor(address: URLSearchParams): TaskCursor {
  const after = readPlace(address.get('after'))
  if (after) return { after }
  const before = readPlace(address.get('before'))
  return before && { before }
}

function readPlace(text: string | null): TaskPlace | null {
  const [, rank, day, position] = /^(\d)_(\d{4}-\d{2}-\d{2})_(\d{1,9})$/.exec(text ?? '') ?? []
  if (day === undefined || !isDay(day)) return null
  return { rank: Number(rank), day, position: Number(position) }
}
