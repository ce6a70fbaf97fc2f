import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '#platform/database.ts'
import { withValidity } from './post-store.ts'
import type { SpeakerFilter } from './speaker-filter.ts'
import type { Speaker, SpeakerTerms } from './speaker.ts'
import { daterange } from './unit.ts'
import type { Validity } from './unit.ts'
import { changedOne } from './post-conflict.ts'

const named = sql`cross join lateral (
    select name, folded from unit_names named where named.unit_id = s.unit_id and named.language = 'vi'
    order by named.valid @> acting_day() desc, named.valid desc limit 1) named`

const speakers = (condition: RawBuilder<unknown>, limit: number) => sql<
  Omit<Speaker, 'valid'> & { valid: string }
>`
  select s.id, s.unit_id as "unitId", named.name as "unitName", s.kind, s.user_id as "userId", s.name, s.title, s.phone, s.email,
    s.decision, s.decided_at as "decidedAt", s.matter, head.name as "authorisedByName", s.valid::text as valid,
    isempty(s.valid) as "calledOff", s.published_at as "publishedAt", s.published_where as "publishedWhere"
  from speakers s left join speakers head on head.id = s.authorised_by join units unit on unit.id = s.unit_id ${named}
  where ${condition}
  order by array_position(array['central', 'province', 'district', 'commune'], unit.level), unit.kind <> 'province',
    named.folded, s.unit_id, array_position(array['head', 'standing', 'authorised'], s.kind), s.decided_at desc, s.id
  limit ${limit}`

/** As the list that is published: the province, its offices, then communes; each with its head first. */
export async function listSpeakers(
  db: Db,
  filter: SpeakerFilter,
  limit: number,
  skip: number,
): Promise<readonly Speaker[]> {
  const { rows } = await sql<Omit<Speaker, 'valid'> & { valid: string }>`
    ${speakers(conditions(filter), limit)} offset ${skip}`.execute(db)
  return rows.map(withValidity)
}

function conditions({ words, kind, state }: SpeakerFilter): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [inState(state)]
  if (kind !== null) wanted.push(sql`s.kind = ${kind}`)
  for (const word of words.split(/\s+/u).filter(Boolean))
    wanted.push(sql`(folded(s.name) || ' ' || named.folded) like
      '%' || replace(replace(replace(folded(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`)
  return sql.join(wanted, sql` and `)
}

function inState(state: SpeakerFilter['state']): RawBuilder<unknown> {
  switch (state) {
    case null:
      return sql`true`
    case 'speaking':
      return sql`s.valid && daterange(acting_day(), null)`
    case 'unpublished':
      return sql`(s.valid && daterange(acting_day(), null) and s.kind = 'standing' and s.published_at is null)`
    case 'ended':
      return sql`not s.valid && daterange(acting_day(), null)`
  }
}

export async function findSpeaker(db: Db, id: string): Promise<Speaker | null> {
  const [row] = (await speakers(sql`s.id = ${id}`, 1).execute(db)).rows
  return row ? withValidity(row) : null
}

/** Speakers of one unit whose days are not over. */
export async function listSpeakersOf(db: Db, unitId: string): Promise<readonly Speaker[]> {
  const condition = sql`s.unit_id = ${unitId} and s.valid && daterange(acting_day(), null)`
  return (await speakers(condition, 200).execute(db)).rows.map(withValidity)
}

/** Heads of the units that one may manage, who may authorise somebody. */
export async function listHeads(db: Db, unitIds: readonly string[]): Promise<readonly Speaker[]> {
  const condition = sql`s.kind = 'head' and s.valid @> acting_day()
    and s.unit_id in (select unit_id from unit_subtree(${[...unitIds]}::uuid[], acting_day()))`
  return (await speakers(condition, 400).execute(db)).rows.map(withValidity)
}

export async function lockSpeakersOf(db: Db, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('speakers ' || ${unitId}, 0))`.execute(db)
}

/** A speaker whose address is that of an account is that person. */
export async function insertSpeaker(
  db: Db,
  one: SpeakerTerms & {
    readonly id: string
    readonly unitId: string
    by: string
    at: Date
  },
): Promise<void> {
  await db
    .insertInto('speakers')
    .values((from) => ({
      id: one.id,
      unit_id: one.unitId,
      kind: one.kind,
      user_id: from.selectFrom('users').select('id').where('email', '=', one.email.toLowerCase()),
      name: one.name,
      title: one.title,
      phone: one.phone,
      email: one.email,
      decision: one.decision,
      decided_at: one.decidedAt,
      matter: one.matter,
      authorised_by: one.authorisedBy,
      valid: daterange(one.valid),
      made_by: one.by,
      made_at: one.at,
    }))
    .execute()
}

export async function setPublished(
  db: Db,
  id: string,
  { at, where, by }: { readonly at: Date; readonly where: string; readonly by: string },
): Promise<void> {
  changedOne(
    await db
      .updateTable('speakers')
      .set({ published_at: at, published_where: where, published_by: by })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

export async function setContact(
  db: Db,
  id: string,
  { title, phone, email }: Pick<Speaker, 'title' | 'phone' | 'email'>,
): Promise<void> {
  changedOne(
    await db
      .updateTable('speakers')
      .set({ title, phone, email })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

/** Null leaves no day of it. */
export async function setSpeakerValid(db: Db, id: string, valid: Validity | null): Promise<void> {
  changedOne(
    await db
      .updateTable('speakers')
      .set({ valid: valid ? daterange(valid) : 'empty' })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

/** One act on a speaker, as the log tells it. */
export interface SpeakerAct {
  readonly sequence: number
  readonly at: Date
  readonly actorName: string
  readonly act: string
  readonly details: {
    readonly lastDay?: string
    readonly decision?: string
    readonly where?: string
    readonly publishedAt?: string
  }
}

export async function listSpeakerActs(db: Db, id: string): Promise<readonly SpeakerAct[]> {
  const { rows } = await sql<SpeakerAct>`
    select sequence, at, actor_name as "actorName", act, details from speaker_history(${id}) order by sequence desc`.execute(
    db,
  )
  return rows
}
