import { redirect } from '@sveltejs/kit'
import { cookieName } from '#platform/response-headers.ts'
import { isLanguage } from '#platform/i18n/messages.ts'
import type { RequestHandler } from './$types'

const year = 365 * 24 * 3600

/** Remembers the language and the appearance chosen, and returns to the page one was on. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData()
  const isHttps = url.protocol === 'https:'
  const settings = {
    path: '/',
    maxAge: year,
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps,
  } as const
  const language = textOf(form, 'language')
  if (isLanguage(language)) cookies.set(cookieName('language', isHttps), language, settings)
  const theme = textOf(form, 'theme')
  if (['system', 'light', 'dark'].includes(theme)) cookies.set(cookieName('theme', isHttps), theme, settings)
  redirect(303, pathWithin(form.get('back')))
}

/** Only a path of our own: never an address elsewhere. */
function pathWithin(back: FormDataEntryValue | null): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'
}

function textOf(form: FormData, name: string): string {
  const entry = form.get(name)
  return typeof entry === 'string' ? entry : ''
}
