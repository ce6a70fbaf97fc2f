/** How often, and between when: for what is counted and not shown. */
export interface Tally {
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

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
    readonly method: string
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

/** One line of the record, for a list that a person reads: what it belongs to, what it is, what is said, since when. */
export interface RecordLine {
  readonly section: RecordSection
  readonly what: string
  readonly said: string
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
export type RecordSection = (typeof recordSections)[number]

/** The whole record line by line; counts are told elsewhere. */
export function linesOf(record: PersonalRecord): readonly RecordLine[] {
  const { account } = record
  const line = (
    section: RecordSection,
    what: string,
    said: (string | null)[],
    at: string | null,
  ): RecordLine => ({
    section,
    what,
    said: said.filter(Boolean).join(' · '),
    at,
  })
  return [
    line('account', account.name, [account.email], account.createdAt),
    ...record.posts.map((one) =>
      line('posts', one.title, [one.unit, one.decision, daysOf(one.valid)], one.givenAt),
    ),
    ...record.substitutions.map((one) =>
      line('substitutions', one.title, [one.standsInFor, one.decision, daysOf(one.valid)], null),
    ),
    ...record.sessions.map((one) =>
      line('sessions', one.device ?? '', [one.address, one.method], one.openedAt),
    ),
    ...record.passkeys.map((one) => line('passkeys', one.name ?? '', [], one.createdAt)),
    ...record.tokens.map((one) => line('tokens', one.name, [one.lastAddress, one.endsOn], one.createdAt)),
    ...record.invitations.map((one) => line('invitations', one.title, [], one.givenAt)),
    ...record.speakers.map((one) =>
      line('speakers', one.title, [one.phone, one.email, daysOf(one.valid)], null),
    ),
  ]
}

/** "[2026-01-01,2026-07-01)" as "2026-01-01 – 2026-06-30"; an end that is open stays open. */
export function daysOf(range: string): string {
  const [, from = '', until = ''] = /^\[([\d-]*),([\d-]*)\)$/.exec(range) ?? []
  if (from === '' && until === '') return ''
  const last = until === '' ? '' : new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10)
  return `${from || '…'} – ${last || '…'}`
}

/** True when what was typed is the person's name: spaces at the ends and the way letters are composed aside. */
export function isTheirName(typed: string, name: string): boolean {
  const even = (words: string) => words.normalize('NFC').trim().replace(/\s+/g, ' ')
  return even(typed) === even(name)
}
