/** How often, and between when: for what is counted and not shown. */
export interface Tally {
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

type Method = 'password' | 'oneTimeCode' | 'recoveryCode' | 'passkey' | 'singleSignOn'

/** All that the house holds on one person, as the database tells it (`held_on_person`). Instants in ISO 8601, ranges as PostgreSQL writes them. */
export interface PersonalRecord {
  readonly account: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly createdAt: string
    /** Since when nothing is left but what must stay. */
    readonly erasedAt: string | null
    readonly hasPassword: boolean
    readonly singleSignOn: boolean
    readonly oneTimeCodes: boolean
  }
  readonly posts: readonly {
    readonly title: string
    readonly unit: string
    readonly role: string
    readonly decision: string
    readonly valid: string
    readonly givenAt: string
  }[]
  readonly substitutions: readonly {
    readonly title: string
    readonly standsInFor: string
    readonly decision: string
    readonly valid: string
  }[]
  readonly sessions: readonly {
    readonly openedAt: string
    readonly seenAt: string
    readonly method: Method
    readonly address: string | null
    readonly device: string | null
  }[]
  readonly passkeys: readonly { readonly name: string | null; readonly createdAt: string | null }[]
  readonly tokens: readonly {
    readonly name: string
    readonly createdAt: string
    readonly endsOn: string
    readonly revokedAt: string | null
    readonly lastUsedAt: string | null
    readonly lastAddress: string | null
  }[]
  readonly invitations: readonly {
    readonly title: string
    readonly givenAt: string
    readonly usedAt: string | null
    readonly revokedAt: string | null
  }[]
  readonly speakers: readonly {
    readonly title: string
    readonly phone: string
    readonly email: string
    readonly valid: string
  }[]
  readonly attempts: Tally & { readonly failed: number }
  readonly logBy: Tally
  readonly logAbout: Tally
  /** Records of the office that name them as who made them. */
  readonly work: Readonly<Record<WorkKind, number>>
}

export const workKinds = ['plans', 'progress', 'reports', 'documents', 'imports'] as const
type WorkKind = (typeof workKinds)[number]

/** Words as they are held, days from the first to the last (null: open), or the way somebody signed in. */
export type Said =
  | { readonly words: string }
  | { readonly from: string | null; readonly last: string | null }
  | { readonly method: Method }

/** One line of the record, for a list that a person reads: what it belongs to, what it is, what is said, since when. */
export interface RecordLine {
  readonly section: RecordSection
  readonly what: string
  readonly said: readonly Said[]
  readonly at: string | null
}

export const recordSections = [
  'account',
  'posts',
  'substitutions',
  'sessions',
  'passkeys',
  'tokens',
  'invitations',
  'speakers',
] as const
type RecordSection = (typeof recordSections)[number]

/** The whole record line by line; counts are told elsewhere. */
export function linesOf(record: PersonalRecord): readonly RecordLine[] {
  const { account } = record
  const line = (
    section: RecordSection,
    what: string | null,
    said: readonly (Said | null)[],
    at: string | null,
  ): RecordLine => ({ section, what: what ?? '', said: said.filter((one) => one !== null), at })
  return [
    line('account', account.name, [words(account.email)], account.createdAt),
    ...record.posts.map((one) =>
      line('posts', one.title, [words(one.unit), words(one.decision), daysOf(one.valid)], one.givenAt),
    ),
    ...record.substitutions.map((one) =>
      line(
        'substitutions',
        one.title,
        [words(one.standsInFor), words(one.decision), daysOf(one.valid)],
        null,
      ),
    ),
    ...record.sessions.map((one) =>
      line('sessions', one.device, [words(one.address), { method: one.method }], one.openedAt),
    ),
    ...record.passkeys.map((one) => line('passkeys', one.name, [], one.createdAt)),
    ...record.tokens.map((one) =>
      line('tokens', one.name, [words(one.lastAddress), { from: null, last: one.endsOn }], one.createdAt),
    ),
    ...record.invitations.map((one) => line('invitations', one.title, [], one.givenAt)),
    ...record.speakers.map((one) =>
      line('speakers', one.title, [words(one.phone), words(one.email), daysOf(one.valid)], null),
    ),
  ]
}

function words(held: string | null): Said | null {
  return held ? { words: held } : null
}

/** "[2026-01-01,2026-07-01)" is until 30 June; null for no days at all, or for always. */
export function daysOf(range: string): { from: string | null; last: string | null } | null {
  const [, from = '', until = ''] = /^\[([\d-]*),([\d-]*)\)$/.exec(range) ?? []
  if (from === '' && until === '') return null
  const last = until === '' ? null : new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10)
  return { from: from || null, last }
}

/** True when what was typed is the person's name: spaces at the ends and the way letters are composed aside. */
export function isTheirName(typed: string, name: string): boolean {
  const even = (words: string) => words.normalize('NFC').trim().replace(/\s+/g, ' ')
  return even(typed) === even(name)
}
