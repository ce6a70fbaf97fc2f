import { typedDay } from '#platform/typed-day.ts'
import { directions } from './document.ts'
import type { Direction } from './document.ts'

/** Which part of the register is asked for. */
export interface RegisterFilter {
  readonly direction: Direction | null
  readonly words: string
  /** Lower case type name. */
  readonly type: string | null
  /** First and last day of the documents, ISO. */
  readonly from: string | null
  readonly to: string | null
}

export const wholeRegister: RegisterFilter = { direction: null, words: '', type: null, from: null, to: null }

/** What an address asks for. Whatever it does not say well is not asked for. */
export function readRegisterFilter(address: URLSearchParams): RegisterFilter {
  const said = (name: string) =>
    (address.get(name) ?? '').replaceAll('\0', '').trim().normalize('NFC').slice(0, 200)
  return {
    direction: directions.find((one) => one === said('direction')) ?? null,
    words: said('q'),
    type: said('type').toLocaleLowerCase('vi') || null,
    from: typedDay(said('from')),
    to: typedDay(said('to')),
  }
}

/** The address that asks for it. */
export function registerAddress(filter: RegisterFilter): URLSearchParams {
  const { direction, words, type, from, to } = filter
  const said = Object.entries({ direction, q: words, type, from, to })
  return new URLSearchParams(said.filter((entry): entry is [string, string] => Boolean(entry[1])))
}
