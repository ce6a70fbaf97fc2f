import { z } from 'zod'
import type { ListedPerson } from '#domain/organisation/people-import.ts'
import { Refused } from '#platform/refused.ts'

const words = z.string().max(1000)
const carried = z
  .array(
    z.object({
      row: z.number().int().positive(),
      name: words,
      email: words,
      unit: words,
      role: words,
      title: words,
      duty: words,
      from: words,
      decision: words,
    }),
  )
  .min(1)
  .max(10_000)

/** The list goes with the page: nobody's name is kept before somebody agreed. It is looked at anew each time. @throws {Refused} */
export function carriedList(form: FormData): readonly ListedPerson[] {
  const text = form.get('list')
  try {
    return carried.parse(JSON.parse(typeof text === 'string' ? text : ''))
  } catch {
    throw new Refused('people.import.listLost')
  }
}

/** Units that were chosen for names that mean several: "choice.0" with its "name.0". */
export function chosenUnits(form: FormData): ReadonlyMap<string, string> {
  const choices = new Map<string, string>()
  for (const [field, value] of form) {
    const at = /^choice\.(\d+)$/.exec(field)?.[1]
    const name = at && form.get(`name.${at}`)
    if (typeof name === 'string' && typeof value === 'string' && value !== '') choices.set(name, value)
  }
  return choices
}
