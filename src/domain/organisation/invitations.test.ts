import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { acceptInvitation, openInvitation } from './invitation-acceptance.ts'
import { invite, listInvitations, renew, revoke } from './invitation-actions.ts'
import type { TypedInvitation } from './invitation-actions.ts'
import { leave } from './person-actions.ts'
import { loadActor, roleIds } from './person-store.ts'
import { showPerson } from './person-page.ts'

describe('invitations', () => {
  let house: TestHouse
  let province: string
  let administrator: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    administrator = await givenPerson(house, 'Vũ Minh Hà', province, 'administrator')
    await givenPerson(house, 'Người Thứ Hai', province, 'administrator')
  })

  const as = (actor: Actor = administrator) => asPerson(house, actor)
  const door = { requestId: 'test', address: '127.0.0.1' }
  const typed = (email: string, more: Partial<TypedInvitation> = {}): TypedInvitation => ({
    name: 'Hoàng  Thị   Mận',
    email,
    unit: 'Sở Văn hóa',
    role: roleIds.officer,
    title: 'Chuyên viên',
    duty: 'member',
    from: '21/11/2026',
    decision: '',
    ...more,
  })
  const invited = async (email: string, more: Partial<TypedInvitation> = {}) => {
    const made = await invite(as(), typed(email, more))
    if (made.kind !== 'invited') throw new Error('was known')
    return made
  }
  const rejected = (key: string): unknown => expect.objectContaining({ key })

  it('a newcomer accepts once, the post begins, and they go on to set a password', async () => {
    const { token, invitation } = await invited('Man@Tinh.gov.vn')
    expect(await openInvitation(house, token)).toMatchObject({
      name: 'Hoàng Thị Mận',
      email: 'man@tinh.gov.vn',
    })
    const kept = await house.db.selectFrom('invitations').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await acceptInvitation(house, token, door)).toMatch(/^[\w-]{32}$/)
    const person = await loadActor(house, { id: invitation.userId, name: '', email: '' })
    expect(person.posts.map(({ unitName, role }) => [unitName, role])).toEqual([['Sở Văn hóa', 'officer']])
    await expect(acceptInvitation(house, token, door)).rejects.toEqual(rejected('invitation.used'))
  })

  it('of two who use the link at the same moment one begins the post', async () => {
    const { token, invitation } = await invited('cung.luc@tinh.gov.vn')
    const both = await Promise.allSettled([
      acceptInvitation(house, token, door),
      acceptInvitation(house, token, door),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await loadActor(house, { id: invitation.userId, name: '', email: '' })).posts).toHaveLength(1)
  })

  it('a forged link, one that is over, and one that was taken back open nothing', async () => {
    await expect(openInvitation(house, 'x'.repeat(32))).rejects.toEqual(rejected('invitation.unknown'))
    const { token, invitation } = await invited('het.han@tinh.gov.vn')
    house.clock.set('2026-11-28T02:00:01Z')
    await expect(openInvitation(house, token)).rejects.toEqual(rejected('invitation.expired'))
    const fresh = await renew(as(), invitation.id)
    await expect(openInvitation(house, token)).rejects.toEqual(rejected('invitation.unknown'))
    await openInvitation(house, fresh.token)
    await revoke(as(), invitation.id)
    await revoke(as(), invitation.id)
    await expect(acceptInvitation(house, fresh.token, door)).rejects.toEqual(rejected('invitation.revoked'))
    house.clock.set('2026-11-21T02:00:00Z')
  })

  it('a person known already gets the post without a second account', async () => {
    const known = await givenPerson(house, 'Đã Có', province, 'officer')
    const made = await invite(as(), typed(known.email, { name: 'Tên Khác' }))
    expect(made).toEqual({ kind: 'appointed', userId: known.userId, name: 'Đã Có' })
    expect((await loadActor(house, { id: known.userId, name: '', email: '' })).posts).toHaveLength(2)
  })

  it('the same invitation is not made twice, also not by two at once', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map(() => invite(as(), typed('ba.lan@tinh.gov.vn'))),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const people = await house.db
      .selectFrom('users')
      .select('id')
      .where('email', '=', 'ba.lan@tinh.gov.vn')
      .execute()
    expect(people).toHaveLength(1)
  })

  it('nobody is invited to head a unit while another is, nor comes back to it, until that is taken back', async () => {
    const head = { role: roleIds.leader, duty: 'head' }
    const another = expect.objectContaining({
      issues: [{ field: 'duty', key: 'invitation.anotherHead', params: { person: 'Hoàng Thị Mận' } }],
    }) as unknown
    const first = await invited('truong.mot@tinh.gov.vn', head)
    await expect(invite(as(), typed('truong.hai@tinh.gov.vn', head))).rejects.toEqual(another)
    await invited('pho.hai@tinh.gov.vn', { ...head, duty: 'deputy' })
    await revoke(as(), first.invitation.id)
    const second = await invited('truong.hai@tinh.gov.vn', head)
    await expect(renew(as(), first.invitation.id)).rejects.toEqual(another)
    const fresh = await renew(as(), second.invitation.id)
    await acceptInvitation(house, fresh.token, door)
  })

  it('of two who invite a head at once one does', async () => {
    const head = { role: roleIds.leader, duty: 'head', unit: 'Tỉnh Sông Kỳ' }
    const both = await Promise.allSettled(
      ['a', 'b'].map((one) => invite(as(), typed(`cung.truong.${one}@tinh.gov.vn`, head))),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('whoever invited and left gave nothing', async () => {
    const third = await givenPerson(house, 'Sắp Nghỉ', province, 'administrator')
    const made = await invite(as(third), typed('cho.doi@tinh.gov.vn'))
    await leave(as(), third.userId, { lastDay: '', atOnce: true, decision: '' })
    const token = made.kind === 'invited' ? made.token : ''
    await expect(acceptInvitation(house, token, door)).rejects.toEqual(rejected('invitation.giverMayNot'))
    expect((await listInvitations(as(), null)).invitations.map(({ email }) => email)).toContain(
      'cho.doi@tinh.gov.vn',
    )
  })

  it('nobody gives the link of their own invitation anew, nor does the database let them', async () => {
    const { invitation } = await invited('tam@tinh.gov.vn', { role: roleIds.planner })
    const post = { user_id: invitation.userId, unit_id: province, role_id: roleIds.administrator }
    await house.db
      .insertInto('posts')
      .values({ ...post, id: newId(), title: '', valid: '[2026-01-01,)' })
      .execute()
    const invitee = await loadActor(house, { id: invitation.userId, name: '', email: 'tam@tinh.gov.vn' })
    await expect(renew(as(invitee), invitation.id)).rejects.toEqual(rejected('post.notOneself'))
    const renewed = await asActor(as(invitee), (db) =>
      db
        .updateTable('invitations')
        .set({ token_hash: Buffer.alloc(32, 7), given_by: invitee.userId })
        .where('id', '=', invitation.id)
        .executeTakeFirst(),
    )
    expect(renewed.numUpdatedRows).toBe(0n)
  })

  it('an invitation to a unit that ended meanwhile begins no post', async () => {
    const board = await givenUnit(house, { name: 'Ban Tổ chức Lễ hội', under: province })
    const { token } = await invited('chin@tinh.gov.vn', { unit: 'Ban Tổ chức Lễ hội' })
    for (const [table, column] of [
      ['unit_parents', 'valid'],
      ['unit_names', 'valid'],
      ['units', 'existed'],
    ] as const)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = '[2000-01-01,2026-11-01)'
        where ${sql.ref(table === 'units' ? 'id' : 'unit_id')} = ${board}`.execute(house.db)
    await expect(acceptInvitation(house, token, door)).rejects.toEqual(rejected('post.afterUnit'))
  })

  it('a wrong name or address is said with all else that is wrong', async () => {
    const wrong = invite(as(), typed('không phải', { name: '<b>', unit: '' }))
    await expect(wrong).rejects.toMatchObject({
      issues: [
        { key: 'person.notName' },
        { key: 'person.notEmail' },
        { field: 'unit', key: 'form.required' },
      ],
    })
  })

  it('the neighbour neither sees nor changes an invitation, and the newcomer’s history tells how it came', async () => {
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const neighbour = await givenPerson(house, 'Hàng Xóm', elsewhere, 'administrator')
    const { invitation, token } = await invited('lang.gieng@tinh.gov.vn')
    expect((await listInvitations(as(neighbour), null)).invitations).toEqual([])
    await expect(revoke(as(neighbour), invitation.id)).rejects.toEqual(rejected('refused.notFound'))
    await expect(renew(as(neighbour), newId())).rejects.toEqual(rejected('refused.notFound'))
    await acceptInvitation(house, token, door)
    const { acts } = await showPerson(as(), invitation.userId)
    expect(acts.map(({ act }) => act)).toEqual(['person.accepted', 'person.invited'])
  })
})
