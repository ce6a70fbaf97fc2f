import { acts } from './acts.ts'
import type { ActName } from './acts.ts'
import { isId } from './new-id.ts'
import { typedDay } from './typed-day.ts'

/** Which part of the log is asked for. */
export interface LogFilter {
  /** A part of a name, or an e-mail address. */
  readonly person: string
  /** An act, or the kind of record that acts are of ("plan"). */
  readonly act: ActName | ActKind | null
  readonly record: string | null
  /** A part of an office's name. */
  readonly unit: string
  /** First and last day, ISO. */
  readonly from: string | null
  readonly to: string | null
  readonly words: string
}

/** What an act is of: the word before its dot. */
export type ActKind = ActName extends `${infer Kind}.${string}` ? Kind : never

export const actNames = Object.keys(acts) as readonly ActName[]
export const actKinds = [...new Set(actNames.map(kindOfAct))]

export function kindOfAct(act: ActName): ActKind {
  return act.slice(0, act.indexOf('.')) as ActKind
}

/** The acts that a filter's choice means. */
export function actsOf(choice: ActName | ActKind): readonly ActName[] {
  return actNames.filter((act) => act === choice || kindOfAct(act) === choice)
}

/** What an address asks for. Whatever it does not say well is not asked for. */
export function readLogFilter(address: URLSearchParams): LogFilter {
  const said = (name: string) =>
    (address.get(name) ?? '').replaceAll('\0', '').trim().normalize('NFC').slice(0, 200)
  return {
    person: said('person'),
    act: [...actNames, ...actKinds].find((one) => one === said('act')) ?? null,
    record: isId(said('record')) ? said('record') : null,
    unit: said('unit'),
    from: typedDay(said('from')),
    to: typedDay(said('to')),
    words: said('q'),
  }
}

/** The address that asks for it. */
export function logAddress({ words, ...filter }: LogFilter): URLSearchParams {
  const said = Object.entries({ q: words, ...filter })
  return new URLSearchParams(said.filter((entry): entry is [string, string] => Boolean(entry[1])))
}
