import { sql } from 'kysely'
import { today } from '#platform/clock.ts'
import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { reportFormSchema } from './form.ts'
import { findNewestForm, insertFormVersion, isSameForm } from './form-store.ts'

/**
 * Takes a form into the house, or a new version when it differs from the one in force. The same form twice changes nothing.
 *
 * @throws {ZodError} when the definition is not a form.
 */
export async function keepForm(house: House, definition: unknown): Promise<void> {
  const form = reportFormSchema.parse(definition)
  await asHouse(house, async (db) => {
    await sql`select pg_advisory_xact_lock(hashtext('report_forms'))`.execute(db)
    const newest = await findNewestForm(db, form.key)
    if (newest && isSameForm(newest.definition, form)) return
    await insertFormVersion(db, form, (newest?.version ?? 0) + 1, today(house.clock))
  })
}
