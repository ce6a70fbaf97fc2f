import { randomUUID } from 'node:crypto'
import { json, redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { stringify } from 'devalue'
import { loadActor } from '#domain/organisation/person-store.ts'
import { mayAnywhere } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import type { Config } from '#platform/config.ts'
import { handedOver, houseOn } from '#platform/house.ts'
import type { OpenHouse } from '#platform/house.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { isLanguage, translator } from '#platform/i18n/messages.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import { cookieName, plainPolicy, responseHeaders } from '#platform/response-headers.ts'
import { createSignIn } from '#platform/sign-in.ts'
import { secondFactorMissing } from '#platform/sign-in/required-factor.ts'
import { sessionOf } from '#platform/sign-in/sessions.ts'
import { plainPage } from '#ui/plain-page.ts'
import { actorOfBearer, isForPrograms, refusalToProgram } from './routes/api/bearer.ts'
import { routePermissions } from './routes/route-permissions.ts'
import { noteRefusal, sentence, typedValues } from './routes/doors.ts'

// Whoever starts the server (cli/web-server.ts) hands its house over; the development server says where the database is.
const house = handedOver() ?? houseAt(readConfig(process.env))
const signIn = await createSignIn(house)

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.house = house
  event.locals.signIn = signIn
  event.locals.requestId = randomUUID()
  event.locals.language = languageOf(event)
  if (isForPrograms(event)) return answerProgram(event, resolve)
  if (isFromElsewhere(event)) {
    noteRefusal(event, fromElsewhere)
    return withHeaders(event, refusalPage(event, fromElsewhere))
  }
  event.locals.session = await sessionOfVisitor(event)
  event.locals.actor = event.locals.session && (await loadActor(house, event.locals.session.user))
  const refusal = refusalAtTheDoor(event)
  if (refusal) return withHeaders(event, await refuse(event, refusal))
  await leadToSecondFactor(event)
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', event.locals.language).replace('%theme%', themeOf(event)),
  })
  return withHeaders(event, response)
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals
  const t = translator(catalogues[event.locals.language ?? 'vi'])
  if (kind === 'framework' && error.status === 404) return { message: t('refused.notFound') }
  if (kind === 'framework' && error.status === 413) return { message: t('form.tooLarge') }
  if (kind !== 'unknown') return {}
  house.log.error(
    { requestId, route: event.route.id, error: error instanceof Error ? error.stack : String(error) },
    'a request failed',
  )
  return { message: t('error.sorry', { requestId: requestId.slice(0, 8) }), requestId }
}

/** A program's question: its token is asked for instead of a session, and a refusal is JSON. */
async function answerProgram(
  event: RequestEvent,
  resolve: Parameters<Handle>[0]['resolve'],
): Promise<Response> {
  event.locals.session = null
  event.locals.actor = null
  try {
    if (routePermissions[event.route.id ?? ''] !== 'public') event.locals.actor = await actorOfBearer(event)
    const refusal = refusalAtTheDoor(event)
    if (refusal) throw refusal
  } catch (reason) {
    if (reason instanceof Refused) return withHeaders(event, refusalToProgram(event, reason))
    throw reason
  }
  const response = await resolve(event)
  return withHeaders(event, response)
}

const fromElsewhere = new Refused('refused.fromElsewhere', {}, 403)

/**
 * Another site's page, or a program that passes for one, sends something with the visitor's cookies. The kit asks for the origin
 * of forms; here it is asked for whatever is sent, JSON too. Programs with a token send no cookies and are not asked.
 */
function isFromElsewhere({ request, url }: RequestEvent): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false
  const origin = request.headers.get('origin')
  return origin === null ? request.headers.get('sec-fetch-site') === 'cross-site' : origin !== url.origin
}

function houseAt(config: Config): OpenHouse {
  if (config.databaseUrl === null)
    throw new Error('The web server is started by "nhipcau web" or "npm run dev".')
  return houseOn(config, config.databaseUrl)
}

function languageOf(event: RequestEvent): Language {
  const chosen = event.cookies.get(cookieName('language', isHttps(event)))
  return isLanguage(chosen) ? chosen : 'vi'
}

function themeOf(event: RequestEvent): string {
  const chosen = event.cookies.get(cookieName('theme', isHttps(event))) ?? ''
  return ['light', 'dark'].includes(chosen) ? chosen : 'system'
}

async function sessionOfVisitor(event: RequestEvent) {
  return event.request.headers.has('cookie') ? sessionOf(signIn, event.request.headers) : null
}

/** The doors that stay open to one who must enrol. */
const enrolling = /^\/\(staff\)\/account\/(codes|passkeys)/

/** Who must come in by more than a password, and did not, can do nothing but see to that. */
async function leadToSecondFactor(event: RequestEvent): Promise<void> {
  const { actor, session } = event.locals
  const id = event.route.id ?? ''
  if (!actor || !session || routePermissions[id] === 'public' || id === '/sign-out') return
  const missing = await secondFactorMissing(signIn, session, actor)
  if (missing === null || (missing === 'enrolment' && enrolling.test(id))) return
  redirect(303, missing === 'enrolment' ? '/account/codes' : '/sign-in/passkey?instead')
}

function refusalAtTheDoor(event: RequestEvent): Refused | null {
  if (event.route.id === null) return null
  // PostgreSQL keeps no U+0000: nothing of ours is found under an address with one.
  if (/%00/.test(event.url.href)) return new Refused('refused.notFound', {}, 404)
  const permission = routePermissions[event.route.id]
  if (permission === 'public') return null
  if (permission === undefined) return new Refused('refused.notFound', {}, 404)
  const { actor } = event.locals
  if (!actor) return new Refused('refused.signIn', {}, 401)
  if (actor.posts.length === 0 && event.route.id !== '/sign-out') return new Refused('signIn.noPost', {}, 403)
  if (permission === 'signedIn' || mayAnywhere(actor, permission)) return null
  return new Refused('refused.noRight', {}, 403)
}

async function refuse(event: RequestEvent, refusal: Refused): Promise<Response> {
  noteRefusal(event, refusal)
  const { request, url } = event
  if (request.headers.get('x-sveltekit-action') === 'true') return refusalInForm(refusal)
  if (refusal.status !== 401) return refusalPage(event, refusal)
  if (request.method === 'GET') {
    const next = url.pathname === '/' ? '' : `?next=${encodeURIComponent(url.pathname + url.search)}`
    redirect(303, `/sign-in${next}`)
  }
  return sessionEndedInForm(event)
}

/** A form sent by script stays as it is, with all that was typed, and shows why it was refused. */
function refusalInForm({ key, params, status }: Refused): Response {
  const refused = status === 401 ? { key: 'signIn.ended', params: {} } : { key, params }
  return json({ type: 'failure', status, data: stringify({ values: {}, issues: [], refused }) }, { status })
}

/** The session ended while a form was being filled: the sign-in page carries what was typed and hands it on afterwards. */
async function sessionEndedInForm(event: RequestEvent): Promise<Response> {
  const typed = typedValues(await event.request.formData().catch(() => new FormData()))
  const body = new FormData()
  body.set('carried', JSON.stringify({ action: event.url.pathname + event.url.search, fields: typed }))
  const page = await event.fetch('/sign-in?/carry', {
    method: 'POST',
    body,
    headers: { origin: event.url.origin, accept: 'text/html' },
  })
  return new Response(page.body, { status: 401, headers: page.headers })
}

/** A door that stays shut: its own page, or for a page that is already open the words to show in it. */
function refusalPage(event: RequestEvent, refusal: Refused): Response {
  const { language } = event.locals
  const message = sentence(event, refusal)
  const { status } = refusal
  if (event.isDataRequest) return json({ message }, { status })
  const back = translator(catalogues[language])('error.back')
  const html = plainPage({ language, theme: themeOf(event), message, back })
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function withHeaders(event: RequestEvent, response: Response): Response {
  const { headers } = response
  for (const [name, value] of Object.entries(responseHeaders(isHttps(event)))) headers.set(name, value)
  // A browser lays the headers of "not modified" over those of the page that it kept.
  const isKept = response.status === 304 || headers.has('content-security-policy')
  if (!isKept) headers.set('content-security-policy', plainPolicy)
  headers.delete('x-sveltekit-page')
  if (event.locals.actor) headers.set('cache-control', 'private, no-store')
  return response
}

function isHttps(event: RequestEvent): boolean {
  return event.url.protocol === 'https:'
}
