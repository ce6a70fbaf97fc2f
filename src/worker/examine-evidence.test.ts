import { beforeAll, describe, expect, it } from 'vitest'
import { recordProgress } from '#domain/planning/progress-actions.ts'
import type { Actor } from '#platform/access.ts'
import { sha256Of } from '#platform/files.ts'
import { newId } from '#platform/new-id.ts'
import { examineEvidenceJob } from './examine-evidence.ts'
import { givenPhotograph, inBlack } from '../../packages/vanban/src/read/ocr/given-scan.ts'
import { letter } from '../../packages/vanban/src/write/given-documents.ts'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'
import { givenPlan } from '../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../test/given.ts'

describe('a photograph brought as evidence', () => {
  let house: TestHouse
  let culture: string
  let officer: Actor
  let plan: Awaited<ReturnType<typeof givenPlan>>
  beforeAll(async () => {
    house = await openTestHouse()
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    culture = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    officer = await givenPerson(house, 'Hoàng Thị Mai', culture, 'officer')
    const planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    plan = await givenPlan(house, { ownerId: province, by: planner.userId }, [
      { leads: [culture], coordinating: [], dueOn: '2026-11-30' },
    ])
  })

  async function bring(name: string, bytes: Uint8Array): Promise<void> {
    const words = { percent: 10, done: false, reopen: false, note: name, links: [] }
    const obligationId = await plan.obligationOf(0, culture)
    const files = [{ name, bytes }]
    await recordProgress(asPerson(house, officer), { ...words, entryId: newId(), obligationId, files })
  }

  it('goes when it shows a black stamp of secrecy, and stays when it shows none', async () => {
    const marked = await givenPhotograph({ ...letter, secrecy: 'mật', urgency: null }, { put: inBlack })
    const plain = await givenPhotograph({ ...letter, secrecy: null, urgency: null })
    await bring('mat.jpg', marked)
    await bring('thuong.jpg', plain)
    await examineEvidenceJob.run(house, '', new AbortController().signal)
    const left = await house.db.selectFrom('evidence').select(['file_name', 'examined_at']).execute()
    expect(left).toEqual([{ file_name: 'thuong.jpg', examined_at: house.clock.now() }])
    await expect(house.files.read(sha256Of(marked))).rejects.toThrow()
  }, 90_000)
})
