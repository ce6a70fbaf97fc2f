import { error, fail, redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { formBytes } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'

/** What every form shows again when it could not be carried out: what was typed, and why. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
  readonly refused: { readonly key: MessageKey; readonly params: MessageParams } | null
}

/** The house with the signed-in person in it. Only behind doors that ask for a sign-in. */
export function contextOf(event: RequestEvent): Context {
  const { house, actor, requestId } = event.locals
  if (!actor) redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname + event.url.search)}`)
  return { ...house, actor, requestId, address: event.getClientAddress() }
}

/** For a page's load: a refusal becomes an error page in the reader's language. */
export async function show<T>(event: RequestEvent, work: (ctx: Context) => Promise<T>): Promise<T> {
  const ctx = contextOf(event)
  try {
    return await work(ctx)
  } catch (reason) {
    if (reason instanceof Refused) {
      noteRefusal(event, reason)
      error(reason.status, sentence(event, reason))
    }
    throw reason
  }
}

/** For a form's action: what was typed comes back with what is wrong; a redirect leaves by itself. */
export async function carryOut<T>(event: RequestEvent, work: (ctx: Context, form: FormData) => Promise<T>) {
  const ctx = contextOf(event)
  const form = withoutNul(await event.request.formData())
  try {
    return await work(ctx, form)
  } catch (reason) {
    const values = typedValues(form)
    if (reason instanceof Issues)
      return fail(422, { values, issues: reason.issues, refused: null } satisfies FormState)
    if (reason instanceof Refused) {
      noteRefusal(event, reason)
      const refused = { key: reason.key, params: reason.params }
      return fail(reason.status, { values, issues: [], refused } satisfies FormState)
    }
    throw reason
  }
}

/** Who asked for what they may not: for the log of the process, by ids and without what was typed. */
export function noteRefusal(event: RequestEvent, { status, key }: Refused): void {
  if (status !== 403) return
  const { requestId, actor, house } = event.locals
  const asked = {
    requestId,
    person: actor?.userId ?? null,
    address: event.getClientAddress(),
    route: event.route.id,
    key,
  }
  house.log.warn(asked, 'somebody asked for what they may not')
}

/** PostgreSQL keeps no U+0000, and no keyboard types one. */
function withoutNul(form: FormData): FormData {
  const clean = new FormData()
  for (const [name, entry] of form)
    clean.append(name, typeof entry === 'string' ? entry.replaceAll('\0', '') : entry)
  return clean
}

/** The refusal in the reader's language. */
export function sentence(event: RequestEvent, refused: Refused): string {
  return worded(event, refused.key, refused.params)
}

/** A sentence that few pages ever show, worded here so that its catalogue does not travel. */
export function worded(event: RequestEvent, key: MessageKey, params: MessageParams): string {
  return translator(catalogues[event.locals.language])(key, params)
}

/** Said before the bytes travel in: what is too large is never read. Null for a form of bearable size. */
export function refusedAsTooLarge(event: RequestEvent, key: 'documents.tooLarge' | 'evidence.tooLarge') {
  const { config } = event.locals.house
  if (Number(event.request.headers.get('content-length')) <= formBytes(config)) return null
  const refused = { key, params: { megabytes: Math.floor(config.uploadBytes / 1_000_000) } }
  return fail(413, { values: {}, issues: [], refused } satisfies FormState)
}

/** Text fields as typed; files cannot be shown again, and passwords are not. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !/password$/i.test(entry[0]),
  )
  return Object.fromEntries(typed)
}
