import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../test/database.ts'
import type { TestHouse } from '../../test/database.ts'
import { givenUnit } from '../../test/given.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

describe('a person made on the command line', () => {
  let house: TestHouse
  let province: string
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
  })

  const create = (email: string) =>
    new Promise<string>((resolve) => {
      const env = { ...process.env, DATABASE_URL: house.databaseUrl, NHIPCAU_DATA: house.config.dataFolder }
      const who = [
        '--name',
        'Vũ Minh Hà',
        '--email',
        email,
        '--unit',
        'Tỉnh Sông Kỳ',
        '--role',
        'administrator',
      ]
      const child = execFile(process.execPath, [main, 'user', 'create', ...who], { env }, (_, out, err) =>
        resolve(out.trim() || err.trim()),
      )
      child.stdin?.end('thuyen buom tren song xanh')
    })

  it('has a post, and the log says that it was given', async () => {
    const userId = await create('ha@example.gov.vn')
    const entries = await house.db
      .selectFrom('audit_entries')
      .select(['act', 'actor_name', 'address', 'record_id', 'unit_id'])
      .execute()
    const given = { act: 'person.appointed', actor_name: 'user create', address: 'cli' }
    expect(entries).toEqual([{ ...given, record_id: userId, unit_id: province }])
    const posts = await house.db.selectFrom('posts').select('unit_id').where('user_id', '=', userId).execute()
    expect(posts).toEqual([{ unit_id: province }])
    expect(await create('ha@example.gov.vn')).toContain('already')
  })
})
