import { sql } from 'kysely'
import { today } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { Issues } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { tooLong } from './post.ts'
import { contactKinds } from './unit-contact.ts'
import type { ContactKind } from './unit-contact.ts'
import { changeUnit, finish, nextBegins, openChange } from './unit-change-actions.ts'
import * as store from './unit-change-store.ts'
import { faultsOfPresence, readChangeTerms } from './unit-change.ts'
import type { TypedTerms, UnitTimes } from './unit-change.ts'
import { daterange } from './unit.ts'
import type { Validity } from './unit.ts'

const codeSchemes = ['agency', 'statistics'] as const
const longestCode = 50

/** Gives a code from a day on; an empty one retires what there was. @throws {Issues} @throws {Refused} */
export async function giveCode(
  ctx: Context,
  unitId: string,
  typed: TypedTerms & { readonly scheme: string; readonly code: string },
): Promise<void> {
  const { terms, issues } = readChangeTerms(typed, today(ctx.clock))
  const scheme = codeSchemes.find((one) => one === typed.scheme)
  if (!scheme) issues.push({ field: 'scheme', key: 'form.notChoice' })
  if (!/^[\p{L}\d][\p{L}\d.\-/]*$|^$/u.test(typed.code))
    issues.push({ field: 'code', key: 'unitChange.notCode' })
  if (typed.code.length > longestCode)
    issues.push({ field: 'code', key: 'form.tooLong', params: { limit: longestCode } })
  if (issues.length > 0 || !scheme) throw new Issues(issues)
  await changeUnit(
    ctx,
    unitId,
    terms,
    async (db, unit) => {
      const own = sql`scheme = ${scheme}`
      const held = sql`unit_id = ${unitId} and scheme = ${scheme} and valid @> ${terms.on}::date`
      const { rows: now } = await sql<{ code: string }>`select code from unit_codes where ${held}`.execute(db)
      if ((now[0]?.code ?? '') === typed.code)
        throw new Issues([{ field: 'code', key: 'unitChange.sameCode' }])
      const next = await nextBegins(db, 'unit_codes', unitId, terms.on, own)
      const valid = { from: terms.on, until: next ?? unit.existed.until }
      const holder =
        typed.code === '' ? null : await findHolder(db, { scheme, code: typed.code, valid, unit })
      if (holder) throw new Issues([{ field: 'code', key: 'unitChange.codeHeld', params: { unit: holder } }])
      const change = await openChange(db, ctx, 'recoded', terms)
      await store.closeRows(db, change, 'code', held)
      if (typed.code !== '')
        await store.openCode(db, change.id, {
          id: newId(ctx.clock.now()),
          unitId,
          scheme,
          code: typed.code,
          valid,
        })
      await finish(db, ctx, change, unit, 'unit.recoded', {
        scheme,
        code: typed.code,
        before: now[0]?.code ?? '',
      })
    },
    faultsOfPresence,
  )
}

/** Whose the code is at that time: an agency's is one unit's, the statistics office's one place's of each kind. */
async function findHolder(
  db: Db,
  of: { readonly scheme: string; readonly code: string; readonly valid: Validity; readonly unit: UnitTimes },
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select n.name from unit_codes c join units u on u.id = c.unit_id
    join unit_names n on n.unit_id = c.unit_id and n.language = 'vi' and n.valid && c.valid
    where c.scheme = ${of.scheme} and upper(c.code) = upper(${of.code}) and c.unit_id <> ${of.unit.id}
      and c.valid && ${daterange(of.valid)}::daterange and (c.scheme = 'agency' or u.kind = ${of.unit.kind}) limit 1`.execute(
    db,
  )
  return rows[0]?.name ?? null
}

const longestContact = 300

/** Address, telephone, e-mail and site from a day on; what is left empty there is none of. @throws {Issues} @throws {Refused} */
export async function changeContacts(
  ctx: Context,
  unitId: string,
  typed: TypedTerms & Readonly<Record<ContactKind, string>>,
): Promise<void> {
  const { terms, issues } = readChangeTerms(typed, today(ctx.clock))
  issues.push(...contactIssues(typed))
  if (issues.length > 0) throw new Issues(issues)
  await changeUnit(
    ctx,
    unitId,
    terms,
    async (db, unit) => {
      const { rows } = await sql<{ kind: ContactKind; value: string }>`
      select kind, value from unit_contacts where unit_id = ${unitId} and valid @> ${terms.on}::date`.execute(
        db,
      )
      const known = new Map(rows.map((row) => [row.kind, row.value]))
      const changed = contactKinds.filter((kind) => (known.get(kind) ?? '') !== typed[kind])
      if (changed.length === 0) throw new Issues([{ field: '', key: 'unitChange.sameContacts' }])
      const change = await openChange(db, ctx, 'contact', terms)
      for (const kind of changed) {
        const own = sql`kind = ${kind}`
        await store.closeRows(
          db,
          change,
          'contact',
          sql`unit_id = ${unitId} and kind = ${kind} and valid @> ${terms.on}::date`,
        )
        const next = await nextBegins(db, 'unit_contacts', unitId, terms.on, own)
        const valid = { from: terms.on, until: next ?? unit.existed.until }
        if (typed[kind] !== '')
          await store.openContact(db, change.id, {
            id: newId(ctx.clock.now()),
            unitId,
            kind,
            value: typed[kind],
            valid,
          })
      }
      const after = Object.fromEntries(changed.map((kind) => [kind, typed[kind]]))
      await finish(db, ctx, change, unit, 'unit.contactChanged', { before: Object.fromEntries(known), after })
    },
    faultsOfPresence,
  )
}

function contactIssues(typed: Readonly<Record<ContactKind, string>>): Issue[] {
  const issues = contactKinds.flatMap((kind) => tooLong(kind, typed[kind], longestContact))
  if (typed.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email))
    issues.push({ field: 'email', key: 'unitChange.notEmail' })
  if (typed.phone !== '' && !/^[\d\s.+()\-;,/]+$/.test(typed.phone))
    issues.push({ field: 'phone', key: 'unitChange.notPhone' })
  if (typed.website !== '' && !isSite(typed.website))
    issues.push({ field: 'website', key: 'unitChange.notSite' })
  return issues
}

/** A site is shown as a link: nothing but the web. */
function isSite(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}
