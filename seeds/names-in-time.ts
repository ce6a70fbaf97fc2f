import type { NameInTime } from '#domain/organisation/unit-existence.ts'
import { communeOffices, wardOffices } from './offices/commune-offices.ts'
import { districtOffices } from './offices/district-offices.ts'
import { provinceOffices } from './offices/province-offices.ts'
import { draftPlaces } from './places/places.ts'
import { draftRegister } from './register-draft.ts'

const templates = [provinceOffices, districtOffices, communeOffices, wardOffices]

/** The names of places, central offices and the offices of every place, with their days. Without a database, for a command. */
export async function readNamesInTime(): Promise<readonly NameInTime[]> {
  const draft = draftRegister()
  await draftPlaces(draft)
  const places = draft.rows.names.filter(({ language }) => language === 'vi')
  return [...places, ...officeNames()]
}

function officeNames(): NameInTime[] {
  return templates.flatMap(({ offices }) =>
    offices.flatMap(({ names, from, until }) =>
      names
        .filter(({ name }) => !name.includes('{'))
        .map((name, at) => ({
          name: name.name,
          valid: { from: name.from ?? from ?? null, until: names[at + 1]?.from ?? until ?? null },
        })),
    ),
  )
}
