import { createHash } from 'node:crypto'
import type pg from 'pg'
import { readDocument } from 'vanban'
import { citationsOf, documentIdentity } from '#domain/documents/citations.ts'
import { plannersPost } from './large-plan.ts'
import { planText } from './ten-pages.ts'

/** Documents of a large register, each as its page would be opened. */
export interface LargeRegister {
  /** Nobody cites it. */
  readonly uncited: string
  /** A few cite it. */
  readonly cited: string
  /** Every other document rests on it. */
  readonly citedByAll: string
}

/** Each document names so many of those before it. */
const named = 8

/**
 * So many plans of the demo province that all rest on the same decree, which holds no more, and name some of those before
 * them; one in three has become a plan with tasks to do.
 */
export async function givenLargeRegister(client: pg.Client, documents: number): Promise<LargeRegister> {
  const model = await readDocument(planText)
  const numbers = Array.from({ length: documents }, (_, at) => String(at + 1))
  const rows = numbers.map((number, at) => ({
    number,
    identity: documentIdentity({ ...model, number }),
    sha256: createHash('sha256').update(`large register ${at}`).digest('hex'),
  }))
  const citations = citationsOf(model).map(({ span, ...one }, position) => {
    return { ...one, position, from: span[0], to: span[1] }
  })
  const basis = citations.find(({ role }) => role === 'basis')!
  const decree = { ...rows[0]!, identity: basis.identity }
  await client.query(
    `insert into files (sha256, size, media_type)
     select sha256, 1, 'text/plain' from jsonb_to_recordset($1::jsonb) as r (sha256 text)`,
    [JSON.stringify(rows)],
  )
  await client.query(
    `insert into documents (id, owner_unit_id, direction, type, number, symbol, issuer, issued, subject, file_sha256, file_name,
       model, created_by, created_at, identity, signatory, recipients, cited_at)
     select gen_random_uuid(), p.unit_id, 'incoming', m.model ->> 'type', r.number, m.model ->> 'symbol', m.model ->> 'issuer',
       m.model ->> 'date', m.model ->> 'subject', r.sha256, r.number || '.txt',
       jsonb_set(m.model, '{number}', to_jsonb(r.number)), p.user_id, now() - interval '1 minute' * ($3 - r.number::int),
       r.identity, 'Nguyễn Văn An', 'Như trên; Lưu: VT', now()
     from (${plannersPost}) p, (select $2::jsonb as model) m,
       jsonb_to_recordset($1::jsonb) as r (number text, identity text, sha256 text)`,
    [JSON.stringify([decree, ...rows.slice(1)]), JSON.stringify(model), documents],
  )
  await givenCitations(client, citations, documents)
  await givenPlans(client)
  await endDecree(client)
  await client.query('analyze')
  const { rows: ids } = await client.query<{ id: string }>(
    `select id from documents where file_name in ('1.txt', $1, $2) order by created_at`,
    [`${documents / 2}.txt`, `${documents}.txt`],
  )
  const [citedByAll, cited, uncited] = ids.map(({ id }) => id) as [string, string, string]
  return { citedByAll, cited, uncited }
}

/** What the text cites, and, in its first words, some of the documents before it. */
async function givenCitations(client: pg.Client, citations: readonly object[], documents: number) {
  await client.query(
    `insert into citations (document_id, owner_unit_id, position, role, kind, reference, words, said, issuer, title, span, identity)
     select d.id, d.owner_unit_id, c.position, c.role, c.kind, c.reference, c.words, c.said, c.issuer, c.title,
       int4range(c."from", c."to"), c.identity
     from documents d, jsonb_to_recordset($1::jsonb) as c (position int, role text, kind text, reference text, words text,
       said text, issuer text, title text, "from" int, "to" int, identity text)
     where d.file_name <> '1.txt' and d.file_name like '%.txt'`,
    [JSON.stringify(citations)],
  )
  await client.query(
    `insert into citations (document_id, owner_unit_id, position, role, kind, reference, words, said, issuer, title, span, identity)
     select d.id, d.owner_unit_id, 1000 + n, 'text', 'kế hoạch', b.number || '/' || b.symbol, b.number || '/' || b.symbol,
       b.issued, b.issuer, null, int4range(n, n + 1), b.identity
     from documents d cross join generate_series(1, $1::int) n
     join documents b on b.file_name = (d.number::int - n * 7) || '.txt'
     where d.file_name <> '1.txt' and d.file_name like '%.txt' and b.file_name <> '1.txt' and d.number::int <= $2`,
    [named, documents],
  )
}

async function givenPlans(client: pg.Client) {
  await client.query(
    `with made as (
       insert into plans (id, owner_unit_id, document_id, title, reference, year, assigned_on, created_by, created_at)
       select gen_random_uuid(), d.owner_unit_id, d.id, d.subject, d.number || '/' || d.symbol, 2027, '2026-11-13', d.created_by,
         d.created_at
       from documents d where d.file_name like '%.txt' and d.number::int % 3 = 0 returning id)
     insert into tasks (id, plan_id, position, section, part_title, text, due_kind, due_words, span, created_at)
     select gen_random_uuid(), made.id, n, 'II/' || n, '', 'Tổ chức hội nghị tập huấn số ' || n, 'none', '',
       int4range(n, n + 2), now()
     from made cross join generate_series(1, 10) n`,
  )
}

/** The decree on which all of them rest holds no more, for this measurement only. */
async function endDecree(client: pg.Client) {
  await client.query(
    `insert into instrument_changes (kind, by_id, of_id, on_date, source, certainty, recorded_at)
     select 'abolishes', by.id, of.id, '2026-10-01', 'bench', 'verified', now()
     from instruments by, instruments of where by.reference = '173/QĐ-TTg' and of.reference = '72/2015/NĐ-CP'`,
  )
}
