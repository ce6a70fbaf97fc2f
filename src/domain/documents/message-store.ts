import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import { storableJson } from './import.ts'
import type {
  KeptAttachment,
  MeantDocument,
  MessageAnswer,
  MessageDirection,
  MessageLine,
  NamedDocument,
} from './message.ts'

/** The office's agency code (mã định danh) on a day; codes are retired and given again when offices merge. */
export async function findAgencyCode(db: Db, unitId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from unit_codes where unit_id = ${unitId} and scheme = 'agency' and valid @> ${day}::date
    order by code limit 1`.execute(db)
  return rows[0]?.code ?? null
}

/** The code under which the office last wrote, where the register of units has none. */
export async function findUsedCode(db: Db, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from (
      select sender_code as code, kept_at as at from messages where unit_id = ${unitId} and direction = 'sent'
      union all select code, answered_at from message_answers where unit_id = ${unitId}) used
    order by at desc limit 1`.execute(db)
  return rows[0]?.code ?? null
}

/** Codes of offices by their names on a day; a name that several bear names nobody. */
export async function listCodesByName(
  db: Db,
  names: readonly string[],
  day: string,
): Promise<{ readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select min(c.code) as code, min(n.name) as name
    from unit_names n join unit_codes c on c.unit_id = n.unit_id and c.scheme = 'agency' and c.valid @> ${day}::date
    where n.language = 'vi' and n.valid @> ${day}::date
      and n.folded in (select folded(one) from unnest(${[...names]}::text[]) one)
    group by n.folded having count(distinct n.unit_id) = 1 order by 2`.execute(db)
  return rows
}

export interface NewMessage extends Pick<
  MessageLine,
  'id' | 'unitId' | 'direction' | 'kind' | 'documentId' | 'sha256' | 'fileName' | 'registerId' | 'content'
> {
  readonly keptBy: string
  readonly at: Date
}

export async function insertMessage(db: Db, one: NewMessage): Promise<void> {
  const { sender } = one.content.message
  await db
    .insertInto('messages')
    .values({
      id: one.id,
      unit_id: one.unitId,
      direction: one.direction,
      kind: one.kind,
      sender_code: sender?.code ?? null,
      sender_name: sender?.name ?? null,
      document_id: one.documentId,
      file_sha256: one.sha256,
      file_name: one.fileName,
      content: storableJson(one.content),
      register_id: one.registerId,
      kept_by: one.keptBy,
      kept_at: one.at,
    })
    .execute()
}

export async function insertAttachment(
  db: Db,
  messageId: string,
  position: number,
  one: Pick<KeptAttachment, 'name' | 'mediaType' | 'size' | 'importId' | 'refused'> & { sha256: string },
): Promise<void> {
  await db
    .insertInto('message_attachments')
    .values({
      message_id: messageId,
      position,
      name: one.name,
      media_type: one.mediaType,
      size: one.size,
      sha256: one.sha256,
      import_id: one.importId,
      refused: one.refused?.key ?? null,
      refused_params: JSON.stringify(one.refused?.params ?? {}),
    })
    .execute()
}

const lines = (where: ReturnType<typeof sql>, limit: number) => sql<MessageLine>`
  select m.id, m.unit_id as "unitId", coalesce(n.name, '') as "unitName", m.direction, m.kind,
    m.sender_code as "senderCode", m.sender_name as "senderName", m.document_id as "documentId",
    m.file_sha256 as sha256, m.file_name as "fileName", m.register_id as "registerId", u.name as "keptByName",
    m.kept_at as "keptAt", m.content
  from messages m
  join users u on u.id = m.kept_by
  left join lateral (
    select name from unit_names where unit_id = m.unit_id and language = 'vi' order by lower(valid) desc nulls last limit 1
  ) n on true
  where ${where} order by m.kept_at desc, m.id desc limit ${limit}`

export async function findMessage(db: Db, id: string): Promise<MessageLine | null> {
  return (await lines(sql`m.id = ${id}`, 1).execute(db)).rows[0] ?? null
}

export async function findSameMessage(
  db: Db,
  of: { readonly unitId: string; readonly direction: MessageDirection; readonly sha256: string },
): Promise<MessageLine | null> {
  const same = sql`m.unit_id = ${of.unitId} and m.direction = ${of.direction} and m.file_sha256 = ${of.sha256}`
  return (await lines(same, 1).execute(db)).rows[0] ?? null
}

/** Newest first, after one of them. */
export async function listMessages(
  db: Db,
  asked: {
    readonly direction: MessageDirection | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<MessageLine[]> {
  const { direction, after, limit } = asked
  const where = sql`(${direction}::text is null or m.direction = ${direction})
    and (${after}::uuid is null or (m.kept_at, m.id) < (select kept_at, id from messages where id = ${after}))`
  return (await lines(where, limit).execute(db)).rows
}

/** Other messages of the office about the same document. */
export async function listMessagesAbout(
  db: Db,
  of: Pick<MessageLine, 'id' | 'unitId' | 'documentId'>,
): Promise<MessageLine[]> {
  if (of.documentId === null) return []
  const where = sql`m.unit_id = ${of.unitId} and m.document_id = ${of.documentId} and m.id <> ${of.id}`
  return (await lines(where, 20).execute(db)).rows
}

export async function listAttachments(db: Db, messageId: string): Promise<KeptAttachment[]> {
  const { rows } = await sql<KeptAttachment>`
    select a.name, a.media_type as "mediaType", a.size, a.import_id as "importId", i.document_id as "documentId",
      case when a.refused is null then null
        else jsonb_build_object('key', a.refused, 'params', a.refused_params) end as refused
    from message_attachments a left join imports i on i.id = a.import_id
    where a.message_id = ${messageId} order by a.position`.execute(db)
  return rows
}

/** Documents of the office with that number, symbol and day. */
export async function listMeant(db: Db, unitId: string, named: NamedDocument): Promise<MeantDocument[]> {
  const { rows } = await sql<MeantDocument>`
    select id, direction, type, number, symbol, subject from documents
    where owner_unit_id = ${unitId} and ltrim(number, '0') = ltrim(${named.number}, '0')
      and folded(symbol) = folded(${named.symbol}) and issued = ${named.on}
    order by created_at limit 20`.execute(db)
  return rows
}

export async function insertAnswer(
  db: Db,
  of: Pick<MessageLine, 'id' | 'unitId'>,
  one: Pick<MessageAnswer, 'id' | 'state' | 'words' | 'code' | 'at'> & { readonly by: string },
): Promise<void> {
  await db
    .insertInto('message_answers')
    .values({
      id: one.id,
      message_id: of.id,
      unit_id: of.unitId,
      state: one.state,
      words: one.words,
      code: one.code,
      answered_by: one.by,
      answered_at: one.at,
    })
    .execute()
}

/** Newest first. */
export async function listAnswers(db: Db, messageId: string): Promise<MessageAnswer[]> {
  const { rows } = await sql<MessageAnswer>`
    select a.id, a.state, a.words, a.code, u.name as person, a.answered_at as at
    from message_answers a join users u on u.id = a.answered_by
    where a.message_id = ${messageId} order by a.answered_at desc, a.id desc limit 100`.execute(db)
  return rows
}

interface CarryingMessage {
  readonly id: string
  readonly unitId: string
  readonly sha256: string
  readonly keptBy: string
}

/** The reader's side, as the house: every message that carries these bytes, in whatever office. */
export async function listCarrying(db: Db | Database, sha256: string): Promise<CarryingMessage[]> {
  const { rows } = await sql<CarryingMessage>`
    select id, unit_id as "unitId", file_sha256 as sha256, kept_by as "keptBy" from messages
    where id in (select message_id from message_attachments where sha256 = ${sha256}) order by id`.execute(db)
  return rows
}

/** What came with a message and is no document yet. */
export async function listImportsOf(
  db: Db,
  messageId: string,
): Promise<
  readonly { readonly id: string; readonly sha256: string; readonly unitId: string; readonly by: string }[]
> {
  const { rows } = await sql<{ id: string; sha256: string; unitId: string; by: string }>`
    select id, file_sha256 as sha256, owner_unit_id as "unitId", created_by as by from imports
    where state <> 'confirmed' and id in (select import_id from message_attachments where message_id = ${messageId})
    order by file_sha256`.execute(db)
  return rows
}

export async function deleteMessage(db: Db, id: string): Promise<void> {
  await db.deleteFrom('messages').where('id', '=', id).execute()
}
