import { verbs } from '#platform/access.ts'
import { textOf } from '../../../form-reading.ts'

/** The table of rights as it was sent: those verbs that the form held at all. */
export function typedRole(form: FormData) {
  const scopes = verbs
    .filter((verb) => form.has(`uses.${verb}`) || form.has(`grants.${verb}`))
    .map((verb) => ({ verb, uses: textOf(form, `uses.${verb}`), grants: textOf(form, `grants.${verb}`) }))
  return { name: textOf(form, 'name'), scopes }
}
