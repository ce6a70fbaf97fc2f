import { roles } from '#platform/access.ts'
import type { Translator } from '#platform/i18n/messages.ts'

/** A role as people say it: one of the house's in the reader's language, an office's own by its name. */
export function roleWords(
  role: { readonly key: string | null; readonly name: string },
  t: Translator,
): string {
  const known = roles.find((one) => one === role.key)
  return known ? t(`role.${known}`) : role.name
}

/** A post as people say it: its title, else its role; with the duty of a head or deputy. */
export function postWords(
  post: { readonly title: string; readonly roleKey: string | null; readonly roleName: string },
  t: Translator,
): string {
  return post.title || roleWords({ key: post.roleKey, name: post.roleName }, t)
}
