import { createHash, randomBytes } from 'node:crypto'
import type { Level, Post, Verb } from '#platform/access.ts'
import { covers, verbs } from '#platform/access.ts'
import { addDays } from '#platform/clock.ts'
import type { Issue } from '#platform/refused.ts'

/** An API token, without its secret: that is shown once and kept nowhere. */
export interface Token {
  readonly id: string
  readonly name: string
  readonly unitName: string
  readonly postTitle: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: Date
  /** ISO day: the last on which it opens anything. */
  readonly endsOn: string
  readonly revokedAt: Date | null
  readonly lastUsedAt: Date | null
  readonly lastAddress: string | null
  /** Opens something today: neither ended nor revoked, and the post is still filled. */
  readonly state: 'good' | 'ended' | 'postEnded' | 'revoked'
}

export interface TokenScope {
  readonly verb: Verb
  readonly uses: Level
}

export interface AskedToken {
  readonly name: string
  readonly postId: string
  readonly scopes: readonly TokenScope[]
  /** ISO day; null where none was typed, or nothing that is a day. */
  readonly endsOn: string | null
}

/** A token that nobody renews is one that nobody looks after. */
export const mostDays = 366
export const mostTokens = 20
const mostCharacters = 100

/** Recognised by its beginning wherever it turns up: in a log, in a file that should not hold it. */
const beginning = 'nhipcau_'

export function newSecret(): string {
  return beginning + randomBytes(32).toString('base64url')
}

/** What is kept of a secret of 256 random bits: nothing is gained by a slow hash. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

export function looksLikeToken(text: string): boolean {
  return /^nhipcau_[\w-]{43}$/.test(text)
}

/** All that is not right yet in what was asked for; `posts` are the person's own. */
export function issuesOf(asked: AskedToken, posts: readonly Post[], today: string): readonly Issue[] {
  return [...nameIssues(asked.name), ...scopeIssues(asked, posts), ...endIssues(asked.endsOn, today)]
}

function nameIssues(name: string): readonly Issue[] {
  if (name === '') return [{ field: 'name', key: 'token.nameMissing' }]
  if (name.length <= mostCharacters) return []
  return [{ field: 'name', key: 'token.nameTooLong', params: { most: mostCharacters } }]
}

function scopeIssues({ postId, scopes }: AskedToken, posts: readonly Post[]): readonly Issue[] {
  const post = posts.find((one) => one.id === postId && one.standsInFor === null)
  if (!post) return [{ field: 'postId', key: 'token.postMissing' }]
  if (scopes.length === 0) return [{ field: 'scopes', key: 'token.scopesMissing' }]
  return scopes
    .filter(({ verb, uses }) => !post.scopes.some((held) => held.verb === verb && covers(held.uses, uses)))
    .map(({ verb }) => ({ field: `may.${verb}`, key: 'token.scopeNotHeld' }))
}

function endIssues(endsOn: string | null, today: string): readonly Issue[] {
  if (endsOn === null) return [{ field: 'endsOn', key: 'token.endMissing' }]
  if (endsOn < today) return [{ field: 'endsOn', key: 'token.endPassed' }]
  if (endsOn <= addDays(today, mostDays)) return []
  return [{ field: 'endsOn', key: 'token.endTooFar', params: { days: mostDays } }]
}

/** What was ticked in a form: a field `may.<verb>`, and `limited.<verb>` beside it where the right goes that far. */
export function tickedScopes(ticked: (field: string) => boolean): readonly TokenScope[] {
  return verbs
    .filter((verb) => ticked(`may.${verb}`))
    .map((verb) => ({ verb, uses: ticked(`limited.${verb}`) ? 'limited' : 'internal' }))
}
