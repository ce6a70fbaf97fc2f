import { json } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { actorOfToken } from '#domain/organisation/token-actions.ts'
import type { Actor } from '#platform/access.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { noteRefusal } from '../doors.ts'

/** Doors for programs: opened by a token in the request, never by a cookie, so that no page can be made to knock. */
export function isForPrograms(event: RequestEvent): boolean {
  return event.route.id?.startsWith('/api/') ?? false
}

/** @throws {Refused} 401 without a token, or with one that opens nothing. */
export async function actorOfBearer(event: RequestEvent): Promise<Actor> {
  const [, secret] = /^Bearer +(\S+)$/i.exec(event.request.headers.get('authorization') ?? '') ?? []
  if (secret === undefined) throw new Refused('token.missing', {}, 401)
  return actorOfToken(event.locals.house, secret, event.getClientAddress())
}

/** What went wrong, for a program to branch on (key, field) and for its reader (message). */
export function refusalToProgram(event: RequestEvent, reason: Refused | Issues): Response {
  if (reason instanceof Refused) noteRefusal(event, reason)
  const t = translator(catalogues[languageAsked(event)])
  const headers = { 'cache-control': 'no-store' }
  if (reason instanceof Issues) {
    const issues = reason.issues.map(({ field, key, params }: Issue) => ({
      field,
      key,
      message: t(key, params ?? {}),
    }))
    return json({ error: { key: 'issues', issues } }, { status: 422, headers })
  }
  const { key, params, status } = reason
  const challenge: Record<string, string> = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return json({ error: { key, message: t(key, params) } }, { status, headers: { ...headers, ...challenge } })
}

/** Vietnamese unless English is asked for first. */
export function languageAsked(event: RequestEvent): Language {
  return /^\s*en\b/i.test(event.request.headers.get('accept-language') ?? '') ? 'en' : 'vi'
}
