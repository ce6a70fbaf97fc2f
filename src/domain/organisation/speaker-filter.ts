import { speakerKinds } from './speaker.ts'
import type { SpeakerKind } from './speaker.ts'

export const speakerStates = ['speaking', 'unpublished', 'ended'] as const
type SpeakerState = (typeof speakerStates)[number]

/** Which speakers are asked for. */
export interface SpeakerFilter {
  readonly words: string
  readonly kind: SpeakerKind | null
  /** Those who speak today or later, those who did, or those whose publication is due or overdue; null for all. */
  readonly state: SpeakerState | null
}

/** What an address asks for: those who speak, unless it says otherwise. */
export function readSpeakerFilter(address: URLSearchParams): SpeakerFilter {
  const said = (name: string) =>
    (address.get(name) ?? '').replaceAll('\0', '').trim().normalize('NFC').slice(0, 200)
  const state = address.has('state') ? said('state') : 'speaking'
  return {
    words: said('q'),
    kind: speakerKinds.find((one) => one === said('kind')) ?? null,
    state: speakerStates.find((one) => one === state) ?? null,
  }
}

/** The address that asks for it. */
export function speakerAddress({ words, kind, state }: SpeakerFilter): URLSearchParams {
  const said = Object.entries({ q: words, kind }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  )
  return new URLSearchParams([...said, ['state', state ?? '']])
}
