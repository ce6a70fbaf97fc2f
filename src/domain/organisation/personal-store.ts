import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { PersonalRecord } from './personal-record.ts'

/** Null for one whose record the person at work may not read. */
export async function findRecord(db: Db, personId: string): Promise<PersonalRecord | null> {
  const { rows } = await sql<{
    held: PersonalRecord | null
  }>`select held_on_person(${personId}) as held`.execute(db)
  return rows[0]?.held ?? null
}

export async function mayErase(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select erases_person(${personId}) as may`.execute(db)
  return rows[0]?.may ?? false
}

/** True when no post and no substitution of theirs is left. */
export async function hasLeft(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`select has_left(${personId}) as left`.execute(db)
  return rows[0]?.left ?? false
}

export async function erase(
  db: Db,
  personId: string,
  { newName, at }: { newName: string; at: Date },
): Promise<void> {
  await sql`select erase_person(${personId}, ${newName}, ${at})`.execute(db)
}
