import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Template, TemplateChoice, TemplateContents, TemplateType } from './template.ts'

export interface NewTemplate extends TemplateContents {
  readonly id: string
  readonly unitId: string
  readonly documentType: TemplateType
  readonly sha256: string
  readonly fileName: string
  readonly broughtBy: string
  readonly at: Date
}

/** Held until the transaction ends: two who choose, or bring the same file, wait for each other. */
export async function lockTemplates(db: Db, unitId: string, documentType: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`template ${unitId} ${documentType}`}, 0))`.execute(
    db,
  )
}

export async function insertTemplate(db: Db, one: NewTemplate): Promise<void> {
  await db
    .insertInto('templates')
    .values({
      id: one.id,
      unit_id: one.unitId,
      document_type: one.documentType,
      file_sha256: one.sha256,
      file_name: one.fileName,
      fields: JSON.stringify({ fields: one.fields, lacks: one.lacks }),
      brought_by: one.broughtBy,
      brought_at: one.at,
    })
    .execute()
}

interface Row extends Omit<Template, keyof TemplateContents> {
  readonly contents: TemplateContents
}

/** Templates with whether they are in use: the latest choice of the office for that type names them. */
const rows = (where: ReturnType<typeof sql>) => sql<Row>`
  select t.id, t.unit_id as "unitId", coalesce(n.name, '') as "unitName", t.document_type as "documentType",
    t.file_sha256 as sha256, t.file_name as "fileName", u.name as "broughtByName", t.brought_at as "broughtAt",
    t.fields as contents, t.id is not distinct from c.template_id as "isInUse"
  from templates t
  join users u on u.id = t.brought_by
  left join lateral (
    select name from unit_names where unit_id = t.unit_id and language = 'vi' order by lower(valid) desc nulls last limit 1
  ) n on true
  left join lateral (
    select template_id from template_choices
    where unit_id = t.unit_id and document_type = t.document_type order by sequence desc limit 1
  ) c on true
  where ${where}
  order by t.brought_at desc, t.id desc limit 500`

const templateOf = ({ contents, ...row }: Row): Template => ({ ...row, ...contents })

export async function findTemplate(db: Db, id: string): Promise<Template | null> {
  const found = await rows(sql`t.id = ${id}`).execute(db)
  return found.rows.map(templateOf)[0] ?? null
}

/** Newest first. */
export async function listTemplates(db: Db): Promise<Template[]> {
  return (await rows(sql`true`).execute(db)).rows.map(templateOf)
}

export async function findSameTemplate(
  db: Db,
  of: { readonly unitId: string; readonly documentType: string; readonly sha256: string },
): Promise<Template | null> {
  const found = await rows(
    sql`t.unit_id = ${of.unitId} and t.document_type = ${of.documentType} and t.file_sha256 = ${of.sha256}`,
  ).execute(db)
  return found.rows.map(templateOf)[0] ?? null
}

/** The template that the office's latest choice names. */
export async function findTemplateInUse(
  db: Db,
  unitId: string,
  documentType: string,
): Promise<{ readonly id: string; readonly sha256: string; readonly fileName: string } | null> {
  const { rows: found } = await sql<{ id: string; sha256: string; fileName: string }>`
    select t.id, t.file_sha256 as sha256, t.file_name as "fileName"
    from (select template_id from template_choices
      where unit_id = ${unitId} and document_type = ${documentType} order by sequence desc limit 1) c
    join templates t on t.id = c.template_id`.execute(db)
  return found[0] ?? null
}

export async function insertChoice(
  db: Db,
  one: Pick<Template, 'unitId' | 'documentType'> & { templateId: string | null; by: string; at: Date },
): Promise<void> {
  await db
    .insertInto('template_choices')
    .values({
      unit_id: one.unitId,
      document_type: one.documentType,
      template_id: one.templateId,
      chosen_by: one.by,
      chosen_at: one.at,
    })
    .execute()
}

/** What the office decided for a type, newest first. */
export async function listChoices(db: Db, unitId: string, documentType: string): Promise<TemplateChoice[]> {
  const { rows: found } = await sql<TemplateChoice>`
    select c.template_id as "templateId", t.file_name as "fileName", u.name as person, c.chosen_at as at
    from template_choices c join users u on u.id = c.chosen_by left join templates t on t.id = c.template_id
    where c.unit_id = ${unitId} and c.document_type = ${documentType}
    order by c.sequence desc limit 50`.execute(db)
  return found
}
