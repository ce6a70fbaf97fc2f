import type { Known } from 'vanban'
import { validityOn } from '#domain/documents/law.ts'
import { existenceBy } from '#domain/organisation/unit-existence.ts'
import { systemClock, today } from '#platform/clock.ts'
import { readNamesInTime } from '../../seeds/names-in-time.ts'
import { readStartingLaw } from '../../seeds/law.ts'

/** What a command knows of the law without a database: the register that this version comes with. */
export async function readLawKnown(): Promise<Known> {
  const law = await readStartingLaw()
  return {
    today: today(systemClock),
    validity: (reference, day, { kind, date, issuer }) =>
      validityOn(law, { reference, kind, date, issuer }, day),
  }
}

/** The same with the places and offices of the country, which take longer to load than a document to read. */
export async function readAllKnown(): Promise<Known> {
  const [known, names] = await Promise.all([readLawKnown(), readNamesInTime()])
  return { ...known, existed: existenceBy(names) }
}
