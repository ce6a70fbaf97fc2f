import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { givePasswordLink, leave } from './person-actions.ts'
import { loadActor, roleIds } from './person-store.ts'
import { listPeople } from './person-list.ts'
import { readPersonFilter } from './person-filter.ts'
import { showPerson } from './person-page.ts'
import { appoint, changePost, endPost } from './post-actions.ts'
import { listPostsOf } from './post-store.ts'
import { endSubstitution, nameSubstitute } from './substitution-actions.ts'

/** What stood against it: keys of issues or of the refusal. */
async function faultsOf(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work
    return []
  } catch (reason) {
    if (reason instanceof Issues) return reason.issues.map(({ key }) => key)
    if (reason instanceof Refused) return [reason.key]
    throw reason
  }
}

describe('posts', () => {
  let house: TestHouse
  let province: string
  let department: string
  let elsewhere: string
  let administrator: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    department = await givenUnit(house, { name: 'Sở Văn hóa', under: province, from: '2025-03-01' })
    elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    administrator = await givenPerson(house, 'Vũ Minh Hà', province, 'administrator')
  })

  const as = (actor: Actor) => asPerson(house, actor)
  const post = (more: Partial<Parameters<typeof appoint>[2]> = {}) => ({
    unit: 'Sở Văn hóa',
    role: roleIds.officer,
    title: 'Chuyên viên',
    duty: 'member',
    from: '21/11/2026',
    decision: 'Quyết định số 15/QĐ-SVH ngày 20/11/2026',
    ...more,
  })
  const newcomer = async (name: string) => (await givenPerson(house, name, elsewhere, 'officer')).userId
  const again = (userId: string) => loadActor(house, { id: userId, name: '', email: '' })
  const ownPost = async (userId: string, unitId = department) => {
    const posts = await asActor(as(administrator), (db) => listPostsOf(db, userId))
    return posts.find((one) => one.unitId === unitId)!.id
  }

  it('a person holds several posts at the same time, each with its rights', async () => {
    const person = await newcomer('Lê Thị Sen')
    await appoint(as(administrator), person, post())
    await appoint(as(administrator), person, post({ role: roleIds.leader, unit: 'Tỉnh Sông Kỳ' }))
    const held = (await again(person)).posts.map(({ unitName, role }) => `${role} ${unitName}`)
    expect(held.toSorted()).toEqual(['leader Tỉnh Sông Kỳ', 'officer Sở Văn hóa', 'officer Tỉnh Núi Đèo'])
  })

  it('nobody gives themselves a post, and nobody one beyond what they may hand on', async () => {
    const oneself = appoint(as(administrator), administrator.userId, post({ role: roleIds.planner }))
    expect(await faultsOf(oneself)).toEqual(['post.notOneself'])
    const outside = appoint(as(administrator), await newcomer('Tô Hải'), post({ unit: 'Tỉnh Núi Đèo' }))
    expect(await faultsOf(outside)).toEqual(['post.unitOutside'])
    const officer = await givenPerson(house, 'Hà Văn Tú', department, 'officer')
    const byOfficer = appoint(as(officer), await newcomer('Lý Ba'), post())
    expect(await faultsOf(byOfficer)).toEqual(['refused.noRight'])
  })

  it('a unit has one head at a time', async () => {
    const [first, second] = [await newcomer('Trần Bảo'), await newcomer('Ngô Quyên')]
    await appoint(as(administrator), first, post({ duty: 'head', role: roleIds.leader }))
    const another = () => appoint(as(administrator), second, post({ duty: 'head', role: roleIds.leader }))
    expect(await faultsOf(another())).toEqual(['post.anotherHead'])
    await endPost(as(administrator), await ownPost(first), { lastDay: '30/11/2026', decision: '' })
    const after = { duty: 'head', role: roleIds.leader, from: '1/12/2026' }
    expect(await faultsOf(appoint(as(administrator), second, post(after)))).toEqual([])
  })

  it('two at once who name a head do not both succeed', async () => {
    const office = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    const people = [await newcomer('Một'), await newcomer('Hai'), await newcomer('Ba')]
    const outcomes = await Promise.all(
      people.map((one) =>
        faultsOf(appoint(as(administrator), one, post({ duty: 'head', unit: 'Sở Ngoại vụ' }))),
      ),
    )
    expect(outcomes.filter((faults) => faults.length === 0)).toHaveLength(1)
    const { rows } = await sql<{ heads: number }>`
      select count(*)::int as heads from posts where unit_id = ${office} and duty = 'head'`.execute(house.db)
    expect(rows[0]?.heads).toBe(1)
  })

  it('a post begins not before its unit and ends with it; the same role is not held twice', async () => {
    const person = await newcomer('Bùi Chi')
    const early = appoint(as(administrator), person, post({ from: '1/2/2025' }))
    expect(await faultsOf(early)).toEqual(['post.beforeUnit'])
    await appoint(as(administrator), person, post())
    expect(await faultsOf(appoint(as(administrator), person, post({ from: '1/1/2027' })))).toEqual([
      'post.heldAlready',
    ])
    await givenUnit(house, { name: 'Ban Tổ chức Tuần lễ', under: province, until: '2027-01-01' })
    await appoint(as(administrator), person, post({ unit: 'Ban Tổ chức Tuần lễ' }))
    const valid = (await showPerson(as(administrator), person)).posts.map((one) => one.valid.until)
    expect(valid).toContain('2027-01-01')
  })

  it('all that is wrong is said at once, by field', async () => {
    const wrong = appoint(
      as(administrator),
      await newcomer('Đinh Na'),
      post({ unit: 'Sở Trên Trời', from: '31/2/2026', duty: 'x' }),
    )
    expect(await faultsOf(wrong)).toEqual(['post.noSuchUnit', 'form.notDate', 'form.notChoice'])
  })

  it('a title and a duty change by a decision, and the history tells it', async () => {
    const person = await newcomer('Phạm Ước')
    await appoint(as(administrator), person, post())
    const change = { title: 'Phó Giám đốc', duty: 'deputy', decision: 'Quyết định số 20' }
    await changePost(as(administrator), await ownPost(person), change)
    const page = await showPerson(as(administrator), person)
    expect(page.posts[0]).toMatchObject({ title: 'Phó Giám đốc', duty: 'deputy' })
    expect(page.acts.map(({ act }) => act)).toEqual(['person.postChanged', 'person.appointed'])
    expect(await faultsOf(changePost(as(await again(person)), await ownPost(person), change))).toEqual([
      'post.notOneself',
    ])
  })

  it('the last administrator of the house stays', async () => {
    const second = await givenPerson(house, 'Cao Thắng', province, 'administrator')
    await endPost(as(second), administrator.posts[0]!.id, { lastDay: '20/11/2026', decision: '' })
    const left = await again(administrator.userId)
    expect(left.posts).toEqual([])
    const bySql = house.db
      .updateTable('posts')
      .set({ valid: '[2020-01-01,2026-11-21)' })
      .where('user_id', '=', second.userId)
    await expect(bySql.execute()).rejects.toThrow('the last administrator stays')
    const post = { ...second.posts[0]!, standsInFor: null }
    const third = { ...administrator, posts: [{ ...post, id: newId() }] }
    expect(
      await faultsOf(leave(as(third), second.userId, { lastDay: '', atOnce: true, decision: '' })),
    ).not.toEqual([])
    await sql`update posts set valid = '[2020-01-01,)' where user_id = ${administrator.userId}`.execute(
      house.db,
    )
    const one = leave(as(administrator), second.userId, { lastDay: '', atOnce: true, decision: 'Nghỉ hưu' })
    expect(await faultsOf(one)).toEqual([])
  })

  it('whoever leaves has no post and no session any more, and can be taken back', async () => {
    const { userId, posts } = await givenPerson(house, 'Mai Văn Lộc', department, 'officer')
    const session = { id: newId(), user_id: userId, token: userId, expires_at: new Date('2027-01-01') }
    await house.db.insertInto('sessions').values(session).execute()
    await leave(as(administrator), userId, { lastDay: '', atOnce: true, decision: 'Quyết định số 9' })
    const sessions = await house.db
      .selectFrom('sessions')
      .select('id')
      .where('user_id', '=', userId)
      .execute()
    expect([sessions, (await again(userId)).posts]).toEqual([[], []])
    expect(
      await faultsOf(leave(as(administrator), userId, { lastDay: '', atOnce: true, decision: '' })),
    ).toEqual(['person.leftAlready'])
    expect(posts).toHaveLength(1)
    await appoint(as(administrator), userId, post())
    expect((await again(userId)).posts).toHaveLength(1)
  })

  it('somebody with a post beyond one’s rights is not locked out by one who may end only another', async () => {
    const person = await newcomer('Kim Oanh')
    await appoint(as(administrator), person, post())
    const faults = await faultsOf(
      leave(as(administrator), person, { lastDay: '', atOnce: true, decision: '' }),
    )
    expect(faults).toEqual(['person.postsElsewhere'])
  })

  it('whoever leaves stands in for nobody any more', async () => {
    const holder = await givenPerson(house, 'Bùi Thị Đào', department, 'leader')
    const { userId } = await givenPerson(house, 'Trịnh Văn Cấn', department, 'officer')
    const days = { post: holder.posts[0]!.id, from: '21/11/2026', lastDay: '25/12/2026', decision: '' }
    await nameSubstitute(as(holder), { ...days, substitute: userId })
    await leave(as(administrator), userId, { lastDay: '', atOnce: true, decision: 'Quyết định số 11' })
    expect((await again(userId)).posts).toEqual([])
    const page = await showPerson(as(administrator), userId)
    expect(page.acts.map(({ act }) => act)).toContain('person.standsInNoMore')
  })

  it('nobody gets a link to the account of one who stands in where they give no posts', async () => {
    const { userId } = await givenPerson(house, 'Ngô Thị Mây', department, 'officer')
    const abroad = await givenPerson(house, 'Lý Văn Sơn', elsewhere, 'leader')
    const from = { given_by: abroad.userId, given_at: house.clock.now() }
    await house.db
      .insertInto('substitutions')
      .values({
        ...from,
        id: newId(),
        post_id: abroad.posts[0]!.id,
        substitute_id: userId,
        valid: '[2026-11-01,2026-12-31)',
      })
      .execute()
    expect(await faultsOf(givePasswordLink(as(administrator), userId))).toEqual(['person.postsElsewhere'])
  })

  it('a holder names a colleague to stand in, and is back early', async () => {
    const holder = await givenPerson(house, 'Lục Thị Nga', department, 'leader')
    const colleague = await givenPerson(house, 'Dương Bình', department, 'officer')
    const stranger = await givenPerson(house, 'Ông Lạ', elsewhere, 'officer')
    const days = { post: holder.posts[0]!.id, from: '21/11/2026', lastDay: '25/11/2026', decision: '' }
    const other = nameSubstitute(as(holder), { ...days, substitute: stranger.userId })
    expect(await faultsOf(other)).toEqual(['substitution.notColleague'])
    await nameSubstitute(as(holder), { ...days, substitute: colleague.userId })
    expect((await again(colleague.userId)).posts.map((one) => one.standsInFor)).toEqual([null, 'Lục Thị Nga'])
    const twice = nameSubstitute(as(holder), { ...days, from: '22/11/2026', substitute: colleague.userId })
    expect(await faultsOf(twice)).toEqual(['substitution.another'])
    const away = readPersonFilter(new URLSearchParams({ state: 'away' }))
    expect((await listPeople(as(administrator), away)).people.map(({ name }) => name)).toEqual([
      'Lục Thị Nga',
    ])
    const page = await showPerson(as(holder), holder.userId)
    await endSubstitution(as(holder), page.substitutions[0]!.id)
    expect((await again(colleague.userId)).posts).toHaveLength(1)
  })

  it('people are listed by their own names, found without marks, by unit, role and state', async () => {
    const office = await givenUnit(house, { name: 'Sở Du lịch', under: province })
    for (const name of ['Nguyễn Văn Ánh', 'Trần Thị Ổn', 'Lê Đức Đạt'])
      await givenPerson(house, name, office, 'officer')
    const find = async (asked: Record<string, string>) =>
      (await listPeople(as(administrator), readPersonFilter(new URLSearchParams(asked)))).people.map(
        ({ name }) => name,
      )
    expect(await find({ unit: office })).toEqual(['Nguyễn Văn Ánh', 'Lê Đức Đạt', 'Trần Thị Ổn'])
    expect(await find({ unit: province, q: 'duc dat' })).toEqual(['Lê Đức Đạt'])
    expect(await find({ unit: office, role: roleIds.leader })).toEqual([])
    expect(await find({ unit: office, state: 'ended' })).toEqual([])
    expect(await find({ q: '100%_' })).toEqual([])
  })

  it('nobody sees people of other offices, nor opens their pages', async () => {
    const neighbour = await givenPerson(house, 'Bà Hàng Xóm', elsewhere, 'administrator')
    const ours = await givenPerson(house, 'Người Nhà', department, 'officer')
    const all = await listPeople(as(neighbour), readPersonFilter(new URLSearchParams()))
    expect(all.people.map(({ name }) => name)).not.toContain('Người Nhà')
    expect(await faultsOf(showPerson(as(neighbour), ours.userId))).toEqual(['refused.notFound'])
    expect(
      await faultsOf(endPost(as(neighbour), ours.posts[0]!.id, { lastDay: '30/11/2026', decision: '' })),
    ).toEqual(['refused.notFound'])
  })

  it('a list of many comes page by page, each person once', async () => {
    const page = await listPeople(as(administrator), readPersonFilter(new URLSearchParams()), null, 4)
    const rest = await listPeople(as(administrator), readPersonFilter(new URLSearchParams()), page.next, 4)
    const names = [...page.people, ...rest.people].map(({ id }) => id)
    expect([page.people.length, new Set(names).size]).toEqual([4, names.length])
  })
})
