import { isId } from '#platform/new-id.ts'

/** How somebody stands today. */
export const personStates = ['invited', 'coming', 'working', 'away', 'ended'] as const
export type PersonState = (typeof personStates)[number]

/** Which people are asked for. */
export interface PersonFilter {
  readonly words: string
  /** With all units below it. */
  readonly unitId: string | null
  readonly roleId: string | null
  readonly state: PersonState | null
}

/** What an address asks for. Whatever it does not say well is not asked for. */
export function readPersonFilter(address: URLSearchParams): PersonFilter {
  const said = (name: string) =>
    (address.get(name) ?? '').replaceAll('\0', '').trim().normalize('NFC').slice(0, 200)
  const id = (name: string) => (isId(said(name)) ? said(name) : null)
  return {
    words: said('q'),
    unitId: id('unit'),
    roleId: id('role'),
    state: personStates.find((one) => one === said('state')) ?? null,
  }
}

/** The address that asks for it. */
export function personAddress({ words, unitId, roleId, state }: PersonFilter): URLSearchParams {
  const said = Object.entries({ q: words, unit: unitId, role: roleId, state })
  return new URLSearchParams(said.filter((entry): entry is [string, string] => Boolean(entry[1])))
}
