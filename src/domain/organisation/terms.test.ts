import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { seedTerms } from '../../../seeds/terms.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { exportTerms, recordTerm, showTerms } from './term-actions.ts'
import { termsAsCsv, termsAsTbx } from './term.ts'
import type { Term } from './term.ts'

describe('locked terms', () => {
  let house: TestHouse
  let province: string
  let administrator: Context
  let officer: Context
  let stranger: Context

  beforeAll(async () => {
    house = await openTestHouse()
    await seedTerms(house)
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    administrator = asPerson(house, await givenPerson(house, 'Vi Đức Thịnh', province, 'administrator'))
    officer = asPerson(house, await givenPerson(house, 'Nông Văn Bình', province, 'officer'))
    stranger = asPerson(house, await givenPerson(house, 'Lò Văn Páo', elsewhere, 'officer'))
  })

  const typed = (more: Partial<Parameters<typeof recordTerm>[1]> = {}) => ({
    unitId: province,
    vietnamese: 'Sở Ngoại vụ',
    language: 'en',
    term: 'Department of Foreign Affairs',
    source: 'Quyết định của UBND tỉnh về tên giao dịch',
    certainty: 'verified',
    ...more,
  })
  const found = async (words: string, ctx = officer) => (await showTerms(ctx, { words, language: '' })).terms

  it('begin with what the circular says, each with its source, and nothing remembered is shown as certain', async () => {
    const [ministry] = await found('Bộ Ngoại giao')
    expect(ministry).toMatchObject({
      term: 'Ministry of Foreign Affairs',
      certainty: 'cited',
      recordedBy: null,
    })
    expect(ministry?.source).toContain('03/2009/TT-BNG')
    expect((await found('Đặc khu'))[0]).toMatchObject({ term: 'Special Zone', certainty: 'memory' })
  })

  it('are loaded once, however often the house starts', async () => {
    const before = await exportTerms(officer)
    await Promise.all([seedTerms(house), seedTerms(house)])
    expect(await exportTerms(officer)).toEqual(before)
  })

  it('are found with marks or without, and by the other language', async () => {
    expect((await found('bo cong an')).map(({ term }) => term)).toEqual(['Ministry of Public Security'])
    expect((await found('Public Security')).map(({ vietnamese }) => vietnamese)).toEqual(['Bộ Công an'])
    expect(await found('100%_khong co')).toEqual([])
  })

  it('of an office go before the house’s, for that office and all around it', async () => {
    await recordTerm(administrator, typed())
    expect((await found('Sở Ngoại vụ'))[0]).toMatchObject({
      term: 'Department of Foreign Affairs',
      recordedBy: 'Vi Đức Thịnh',
      unitName: 'Tỉnh Sông Kỳ',
    })
    expect((await found('Sở Ngoại vụ', stranger))[0]).toMatchObject({ term: 'External Relations Department' })
  })

  it('are corrected by a later word, and taken back by an empty one', async () => {
    const word = typed({ vietnamese: 'Hoa đào Mẫu Sơn', term: 'Mau Son peach blossom' })
    await recordTerm(administrator, word)
    await recordTerm(administrator, {
      ...word,
      vietnamese: 'Hoa đào  Mẫu Sơn ',
      term: 'Mau Son peach flower',
    })
    expect((await found('Hoa đào')).map(({ term }) => term)).toEqual(['Mau Son peach flower'])
    await recordTerm(administrator, { ...word, term: '' })
    expect(await found('Hoa đào')).toEqual([])
  })

  it('are recorded only by those who manage units, there, and the database says the same', async () => {
    await expect(recordTerm(officer, typed())).rejects.toMatchObject({ status: 403 })
    await expect(recordTerm(stranger, typed())).rejects.toMatchObject({ status: 403 })
    await expect(recordTerm(administrator, typed({ unitId: 'x' }))).rejects.toMatchObject({ status: 404 })
    await expect(
      asActor(officer, (db) =>
        sql`insert into locked_terms (unit_id, vietnamese, language, term, source, certainty, recorded_by, recorded_at)
          values (${province}, 'a', 'en', 'b', 'c', 'memory', ${officer.actor.userId}, now())`.execute(db),
      ),
    ).rejects.toThrow('row-level security')
    await expect(sql`update locked_terms set term = 'x'`.execute(house.db)).rejects.toThrow('append only')
  })

  it('say all that is not right at once', async () => {
    const wrong = typed({
      vietnamese: ' ',
      source: '',
      language: 'xx',
      certainty: 'surely',
      term: 'a'.repeat(301),
    })
    await expect(recordTerm(administrator, wrong)).rejects.toMatchObject({
      issues: [
        { field: 'vietnamese' },
        { field: 'term' },
        { field: 'source' },
        { field: 'language' },
        { field: 'certainty' },
      ],
    })
  })

  it('leave an entry in the log', async () => {
    const entries = await house.db
      .selectFrom('audit_entries')
      .select(['actor_name'])
      .where('act', '=', 'term.recorded')
      .execute()
    expect(entries[0]).toEqual({ actor_name: 'Vi Đức Thịnh' })
  })
})

describe('terms for translation tools', () => {
  const term: Term = {
    vietnamese: 'Ủy ban nhân dân',
    language: 'en',
    term: '=People’s "Committee" <UBND>, & council',
    source: 'Công báo',
    certainty: 'verified',
    recordedBy: null,
    unitName: null,
    recordedAt: new Date(0),
  }

  it('leave as delimited text in which no cell is a formula', () => {
    expect(termsAsCsv([term])).toBe(
      '\ufeffvi,language,term,source,certainty\r\n' +
        'Ủy ban nhân dân,en,"\'=People’s ""Committee"" <UBND>, & council",Công báo,verified\r\n',
    )
  })

  it('leave as TBX: a concept for each name, with all its languages', () => {
    const tbx = termsAsTbx([term, { ...term, language: 'fr', term: 'Comité populaire' }])
    expect(tbx.match(/<conceptEntry /g)).toHaveLength(1)
    expect(tbx).toContain('<langSec xml:lang="fr"><termSec><term>Comité populaire</term>')
    expect(tbx).toContain('&lt;UBND&gt;, &amp; council')
  })
})
