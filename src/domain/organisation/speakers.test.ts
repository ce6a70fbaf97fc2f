import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import {
  endSpeaker,
  eachSpeaker,
  listSpeakers,
  nameSpeaker,
  publishSpeaker,
  showSpeaker,
} from './speaker-actions.ts'
import { readSpeakerFilter } from './speaker-filter.ts'
import { publicationOf } from './speaker.ts'

describe('spokespersons', () => {
  let house: TestHouse
  let province: string
  let administrator: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    await givenUnit(house, { name: 'Xã Bản Mây', kind: 'commune', level: 'commune', under: province })
    administrator = await givenPerson(house, 'Vũ Minh Hà', province, 'administrator')
  })

  const as = (actor: Actor = administrator) => asPerson(house, actor)
  const rejected = (key: string): unknown => expect.objectContaining({ key })
  const faulty = (...keys: readonly string[]): unknown =>
    expect.objectContaining({ issues: keys.map((key) => expect.objectContaining({ key }) as unknown) })
  const typed = (more: Partial<Parameters<typeof nameSpeaker>[1]> = {}) => ({
    ...{
      unit: 'Sở Văn hóa',
      kind: 'standing',
      name: 'Lê Thị Sen',
      title: 'Chánh Văn phòng',
      phone: '0205 3812 345',
    },
    ...{ email: 'phatngon@svh.songky.gov.vn', decision: 'Quyết định số 12/QĐ-SVH ngày 20/11/2026' },
    ...{
      decidedOn: '20/11/2026',
      decidedTime: '16:00',
      from: '20/11/2026',
      lastDay: '',
      matter: '',
      authorisedBy: '',
    },
    ...more,
  })
  const all = readSpeakerFilter(new URLSearchParams({ state: '' }))

  it('the standing spokesperson is published within 24 hours of the decision, weekends too', async () => {
    const id = await nameSpeaker(as(), typed())
    const stateAt = async (instant: string) => {
      const { state } = publicationOf((await showSpeaker(as(), id)).speaker, new Date(instant))
      return state
    }
    const { speaker } = await showSpeaker(as(), id)
    expect(publicationOf(speaker, house.clock.now())).toMatchObject({ state: 'due', hours: 7 })
    expect(await stateAt('2026-11-21T09:00:00Z')).toBe('due')
    expect(await stateAt('2026-11-21T09:00:01Z')).toBe('overdue')
    const where = 'https://svh.songky.gov.vn/nguoi-phat-ngon'
    await expect(publishSpeaker(as(), id, { where, on: '21/11/2026', time: '10:00' })).rejects.toEqual(
      faulty('speaker.publishedLater'),
    )
    await expect(publishSpeaker(as(), id, { where, on: '20/11/2026', time: '15:00' })).rejects.toEqual(
      faulty('speaker.publishedBefore'),
    )
    await publishSpeaker(as(), id, { where, on: '21/11/2026', time: '08:30' })
    expect(await stateAt('2026-12-21T09:00:01Z')).toBe('published')
    await expect(publishSpeaker(as(), id, { where, on: '21/11/2026', time: '08:31' })).rejects.toEqual(
      rejected('speaker.publishedAlready'),
    )
    const page = await showSpeaker(as(), id)
    expect(page.acts.map(({ act }) => act)).toEqual(['speaker.published', 'speaker.named'])
  })

  it('what was published late stays late', () => {
    const decidedAt = new Date('2026-11-20T09:00:00Z')
    const late = { kind: 'standing', decidedAt, publishedAt: new Date('2026-11-21T09:01:00Z') } as const
    expect(publicationOf(late, new Date('2026-12-01T00:00:00Z'))).toMatchObject({
      state: 'published',
      late: true,
    })
    expect(publicationOf({ ...late, kind: 'head', publishedAt: null }, decidedAt)).toEqual({
      state: 'notDue',
    })
  })

  it('only the head authorises, in writing, for one case and until a day; nobody hands it on', async () => {
    const forCase = {
      unit: 'Xã Bản Mây',
      kind: 'authorised',
      from: '21/11/2026',
      matter: 'Vụ sạt lở ở thôn Nà Sản',
    }
    const headless = nameSpeaker(as(), typed({ ...forCase, lastDay: '30/11/2026' }))
    await expect(headless).rejects.toEqual(faulty('speaker.headFirst'))
    const head = await nameSpeaker(as(), typed({ unit: 'Xã Bản Mây', kind: 'head', name: 'Hoàng Văn Páo' }))
    const open = nameSpeaker(as(), typed({ ...forCase, authorisedBy: head }))
    await expect(open).rejects.toEqual(faulty('form.required'))
    const one = await nameSpeaker(as(), typed({ ...forCase, lastDay: '30/11/2026', authorisedBy: head }))
    expect((await showSpeaker(as(), one)).speaker).toMatchObject({
      authorisedByName: 'Hoàng Văn Páo',
      matter: forCase.matter,
    })
    const handedOn = nameSpeaker(as(), typed({ ...forCase, lastDay: '30/11/2026', authorisedBy: one }))
    await expect(handedOn).rejects.toEqual(faulty('speaker.headFirst'))
    const bySql = asActor(as(), (db) =>
      db
        .insertInto('speakers')
        .columns([
          'id',
          'unit_id',
          'kind',
          'name',
          'title',
          'phone',
          'email',
          'decision',
          'decided_at',
          'matter',
          'authorised_by',
          'valid',
          'made_by',
          'made_at',
        ])
        .expression((eb) =>
          eb
            .selectFrom('speakers')
            .select((of) => [
              of.fn<string>('gen_random_uuid').as('id'),
              'unit_id',
              'kind',
              'name',
              'title',
              'phone',
              'email',
              'decision',
              'decided_at',
              'matter',
              'id as by',
              'valid',
              'made_by',
              'made_at',
            ])
            .where('id', '=', one),
        )
        .execute(),
    )
    await expect(bySql).rejects.toThrow(/row-level security/)
  })

  it('a unit has one head who speaks at a time', async () => {
    const second = nameSpeaker(as(), typed({ unit: 'Xã Bản Mây', kind: 'head', name: 'Người Khác' }))
    await expect(second).rejects.toEqual(faulty('post.anotherHead'))
  })

  it('all that is wrong is said at once', async () => {
    const wrong = typed({
      unit: '',
      phone: 'gọi tôi',
      email: 'x',
      decision: '',
      decidedOn: '22/11/2026',
      from: '',
    })
    await expect(nameSpeaker(as(), wrong)).rejects.toEqual(
      faulty(
        'form.required',
        'speaker.notPhone',
        'person.notEmail',
        'form.required',
        'form.required',
        'speaker.decidedLater',
      ),
    )
  })

  it('the list goes from the province to its offices and communes; who ended stays readable', async () => {
    await nameSpeaker(as(), typed({ unit: 'Tỉnh Sông Kỳ', kind: 'head', name: 'Chủ Tịch' }))
    const { speakers } = await listSpeakers(as(), all)
    expect(speakers.map(({ unitName }) => unitName)).toEqual([
      'Tỉnh Sông Kỳ',
      'Sở Văn hóa',
      'Xã Bản Mây',
      'Xã Bản Mây',
    ])
    const standing = speakers.find(({ kind }) => kind === 'standing')!
    await endSpeaker(as(), standing.id, { lastDay: '20/11/2026', decision: 'Quyết định số 13' })
    const now = await listSpeakers(as(), readSpeakerFilter(new URLSearchParams()))
    expect(now.speakers.map(({ id }) => id)).not.toContain(standing.id)
    const ended = await listSpeakers(
      as(),
      readSpeakerFilter(new URLSearchParams({ state: 'ended', q: 'van hoa' })),
    )
    expect(ended.speakers.map(({ name }) => name)).toEqual(['Lê Thị Sen'])
    const pages = await Array.fromAsync(eachSpeaker(as(), all))
    expect(pages.flat()).toHaveLength(4)
  })

  it('whoever works there reads the list; only whoever may records on it; the neighbour sees nothing', async () => {
    const officer = await givenPerson(house, 'Hà Tú', province, 'officer')
    expect((await listSpeakers(as(officer), all)).speakers).toHaveLength(4)
    await expect(nameSpeaker(as(officer), typed())).rejects.toEqual(rejected('refused.noRight'))
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const neighbour = await givenPerson(house, 'Hàng Xóm', elsewhere, 'administrator')
    expect((await listSpeakers(as(neighbour), all)).speakers).toEqual([])
  })
})
