import JSZip from 'jszip'
import { sql } from 'kysely'
import { readDocument, writeDocx } from 'vanban'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import { asActor } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { templateFile, usualTemplate } from '../../../test/fixtures/template-file.ts'
import { zipBomb } from '../../../test/fixtures/zip-bomb.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { textBytes } from './given-documents.ts'
import {
  bringTemplate,
  endTemplate,
  listTemplates,
  readTemplateFile,
  showTemplate,
  useTemplate,
} from './template-actions.ts'
import { layoutOf } from './template-filling.ts'
import { sampleDocument, sampleWords } from './template-sample.ts'
import { expectedParts } from './template.ts'

describe('templates of an office', () => {
  let house: TestHouse
  let office: string
  let beside: string
  let planner: Context
  let officer: Context
  let administrator: Context
  let stranger: Context

  beforeAll(async () => {
    house = await openTestHouse()
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    office = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    beside = await givenUnit(house, { name: 'Sở Tài chính', under: province })
    planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', office, 'planner'))
    officer = asPerson(house, await givenPerson(house, 'Nông Văn Bình', office, 'officer'))
    administrator = asPerson(house, await givenPerson(house, 'Dương Hải Nam', office, 'administrator'))
    stranger = asPerson(house, await givenPerson(house, 'Đàm Văn Khoa', beside, 'planner'))
  })

  /** `more` makes it another file. */
  const template = (...more: string[]) => templateFile([...usualTemplate, ...more])
  const changed = async (change: (zip: JSZip) => void | Promise<void>) => {
    const zip = await JSZip.loadAsync(await template())
    await change(zip)
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  }
  const bring = (
    ctx: Context,
    bytes: Uint8Array,
    { unitId = office, documentType = 'báo cáo', fileName = 'mau.docx' } = {},
  ) => bringTemplate(ctx, { unitId, fileName, bytes, documentType })
  const inUse = async (type = 'báo cáo') =>
    (await asActor(planner, (db) => layoutOf(db, office, type)))?.id ?? null
  const rowsOf = async (ctx: Context, table: string) =>
    asActor(ctx, async (db) => (await sql`select from ${sql.table(table)}`.execute(db)).rows.length)

  it('the sample says each part in words of its own, so that a place that is missing shows', async () => {
    const { text } = await readDocument(await writeDocx(sampleDocument('báo cáo')))
    const words = text.replace(/\s+/g, ' ').toLowerCase()
    for (const part of expectedParts) expect(words).toContain(sampleWords[part].toLowerCase())
  })

  it('what is brought is kept with its fields and what it has no place for, and is not in use yet', async () => {
    const id = await bring(
      planner,
      await templateFile(['{{trích yếu}}', '{{nội dung}}', '{{nơi nhận}}', 'Số 1']),
    )
    const { template: kept, choices, mayManage } = await showTemplate(planner, id)
    expect(kept).toMatchObject({
      documentType: 'báo cáo',
      broughtByName: 'Hoàng Thu Hương',
      isInUse: false,
      fields: [
        { name: 'trích yếu', kind: 'braces', known: true },
        { name: 'nội dung', kind: 'braces', known: true },
        { name: 'nơi nhận', kind: 'braces', known: true },
      ],
      lacks: ['issuer', 'number', 'symbol', 'place', 'date', 'post', 'name'],
    })
    expect([choices, mayManage]).toEqual([[], true])
    expect(await inUse()).toBeNull()
  })

  it('a newer template takes the place of the one in use; the old one stays and can be used again', async () => {
    const first = await bring(planner, await template('Lần hai'))
    const second = await bring(administrator, await template('Lần ba'))
    await useTemplate(planner, first)
    await useTemplate(administrator, second)
    expect(await inUse()).toBe(second)
    expect((await showTemplate(planner, first)).template.isInUse).toBe(false)
    await endTemplate(planner, second)
    expect(await inUse()).toBeNull()
    await useTemplate(planner, first)
    expect(await inUse()).toBe(first)
    const { choices } = await showTemplate(officer, second)
    expect(choices.map(({ templateId, person }) => [templateId, person])).toEqual([
      [first, 'Hoàng Thu Hương'],
      [null, 'Hoàng Thu Hương'],
      [second, 'Dương Hải Nam'],
      [first, 'Hoàng Thu Hương'],
    ])
    expect(await inUse('kế hoạch')).toBeNull()
  })

  it('asked for twice, or taken out twice, it is one decision', async () => {
    const id = await bring(planner, await template('Lần bốn'), { documentType: 'tờ trình' })
    await Promise.all([useTemplate(planner, id), useTemplate(administrator, id)])
    await endTemplate(planner, id)
    await endTemplate(planner, id)
    expect((await showTemplate(planner, id)).choices.map(({ templateId }) => templateId)).toEqual([null, id])
  })

  it('is downloaded as it was brought, and tried out around an invented document', async () => {
    const bytes = await template('Điện thoại: {{điện thoại}}')
    const id = await bring(planner, bytes, { fileName: 'C:\\mẫu\\Mẫu báo cáo.docx' })
    expect(await readTemplateFile(officer, id, 'original')).toEqual({
      fileName: 'Mẫu báo cáo.docx',
      bytes: Buffer.from(bytes),
    })
    const preview = await readTemplateFile(officer, id, 'preview')
    expect(preview.fileName).toBe('Mẫu báo cáo - xem thu.docx')
    const { text } = await readDocument(preview.bytes)
    expect(text).toContain('Ra 04 số bản tin tiếng Anh')
    expect(text).toContain('Điện thoại: «điện thoại»')
  })

  it('one with a field that nothing answers to is kept and shown, and not used', async () => {
    const id = await bring(planner, await template('Lái xe: {{tên lái xe}}'))
    await expect(useTemplate(planner, id)).rejects.toMatchObject({
      key: 'documents.template.unknownFields',
      params: { fields: 'tên lái xe' },
    })
    expect((await showTemplate(planner, id)).template.isInUse).toBe(false)
  })

  it('the same file again, also at the same moment, says where it is', async () => {
    const bytes = await template('Hai người cùng đưa')
    const both = await Promise.allSettled([bring(planner, bytes), bring(administrator, bytes)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(bring(planner, bytes)).rejects.toMatchObject({
      key: 'documents.template.same',
      params: {
        day: '21/11/2026',
        address: expect.stringMatching(/^\/documents\/templates\/[0-9a-f-]{36}$/) as string,
      },
    })
    await bring(planner, bytes, { documentType: 'kế hoạch' })
  })

  describe('is refused, and nothing of it kept,', () => {
    const external =
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.invalid/a.png" TargetMode="External"/></Relationships>'
    const bad: [string, string, () => Promise<Uint8Array>][] = [
      [
        'with macros',
        'documents.template.docm',
        () => changed((zip) => void zip.file('word/vbaProject.bin', 'x')),
      ],
      [
        'with a file inside',
        'documents.template.embedded',
        () => changed((zip) => void zip.file('word/embeddings/oleObject1.bin', 'x')),
      ],
      [
        'with a picture from elsewhere',
        'documents.template.external',
        () =>
          changed(async (zip) => {
            const name = 'word/_rels/document.xml.rels'
            const old = await zip.file(name)!.async('string')
            zip.file(name, old.replace('</Relationships>', external))
          }),
      ],
      [
        'that declares entities',
        'documents.failure.nestedEntities',
        () =>
          changed((zip) => void zip.file('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>')),
      ],
      [
        'that unpacks to a thousand times its size',
        'documents.failure.expandsTooFar',
        async () => zipBomb('word/document.xml', 205_000_000),
      ],
      ['that is a text', 'documents.template.docx', async () => textBytes('{{nội dung}}')],
      ['that is empty', 'documents.failure.empty', async () => new Uint8Array()],
      ['that is cut off', 'documents.failure.damaged', async () => (await template()).subarray(0, 900)],
      ['without a field', 'documents.template.noFields', () => writeDocx(sampleDocument('báo cáo'))],
      ['with a field that is not closed', 'documents.template.unclosed', () => template('Số: {{số')],
      [
        'with its text among other words',
        'documents.template.notAlone',
        () => templateFile(['Nội dung: {{nội dung}} như trên']),
      ],
      ['larger than ten megabytes', 'documents.template.tooLarge', async () => new Uint8Array(10_000_001)],
      ['that is marked as a state secret', 'documents.secret', () => templateFile(['MẬT', ...usualTemplate])],
    ]

    it.each(bad)('one %s', async (_, key, made) => {
      const bytes = await made()
      const before = [await rowsOf(planner, 'templates'), await rowsOf(planner, 'files')]
      await expect(bring(planner, bytes)).rejects.toMatchObject({ key })
      expect([await rowsOf(planner, 'templates'), await rowsOf(planner, 'files')]).toEqual(before)
    })

    it('for a type that there is not', async () => {
      await expect(bring(planner, await template(), { documentType: 'thơ' })).rejects.toMatchObject({
        issues: [{ field: 'type', key: 'form.notChoice' }],
      })
    })
  })

  it('an officer of the office looks, and neither brings nor chooses', async () => {
    const id = await bring(planner, await template('Cho chuyên viên'))
    expect((await showTemplate(officer, id)).mayManage).toBe(false)
    await expect(bring(officer, await template('Của tôi'))).rejects.toMatchObject({ status: 403 })
    await expect(useTemplate(officer, id)).rejects.toMatchObject({ status: 403 })
    await expect(endTemplate(officer, id)).rejects.toMatchObject({ status: 403 })
  })

  it('nobody outside the office reads or writes one, through actions or past them', async () => {
    const id = await bring(planner, await template('Riêng của Sở'), { documentType: 'quyết định' })
    await useTemplate(planner, id)
    expect(await listTemplates(stranger)).toEqual([])
    expect([await rowsOf(stranger, 'templates'), await rowsOf(stranger, 'template_choices')]).toEqual([0, 0])
    for (const act of [showTemplate, useTemplate, endTemplate]) {
      await expect(act(stranger, id)).rejects.toMatchObject({ status: 404 })
    }
    await expect(readTemplateFile(stranger, id, 'original')).rejects.toMatchObject({ status: 404 })
    await expect(bring(stranger, await template('Xen vào'))).rejects.toMatchObject({ status: 403 })
    expect(await asActor(stranger, (db) => layoutOf(db, office, 'quyết định'))).toBeNull()

    const raw = (ctx: Context, work: (db: Db) => Promise<unknown>) => asActor(ctx, work)
    const choose = (ctx: Context) =>
      raw(ctx, (db) =>
        sql`insert into template_choices (unit_id, document_type, template_id, chosen_by, chosen_at)
          values (${office}, 'quyết định', null, ${ctx.actor.userId}, now())`.execute(db),
      )
    const own = (ctx: Context) =>
      raw(ctx, (db) =>
        sql`insert into templates select gen_random_uuid(), ${office}, 'kế hoạch', sha256, 'x.docx', '{}', ${ctx.actor.userId}, now()
          from files limit 1`.execute(db),
      )
    for (const ctx of [stranger, officer]) {
      await expect(choose(ctx)).rejects.toThrow('row-level security')
      await expect(own(ctx)).rejects.toThrow('row-level security')
    }
    await expect(raw(planner, (db) => sql`update templates set file_name = 'y'`.execute(db))).rejects.toThrow(
      'permission denied',
    )
    await expect(house.db.deleteFrom('template_choices').execute()).rejects.toThrow('append only')
  })
})
