import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readBytes } from '#domain/documents/reading.ts'
import type { ReadBytes } from '#domain/documents/import.ts'
import type { Actor } from '#platform/access.ts'
import { sha256Of } from '#platform/files.ts'
import { newId } from '#platform/new-id.ts'
import { examineEvidence } from './evidence-job.ts'
import { readEvidenceFile, recordProgress } from './progress-actions.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

describe('a large file of evidence', () => {
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
  beforeEach(() => void house.requested.splice(0))

  /** Longer than what is read while somebody waits. */
  const long = (head: string) =>
    new TextEncoder().encode(`${head}\n\n${'Nội dung của báo cáo.\n\n'.repeat(250_000)}`)
  const marked = 'UBND XÃ NÀ LAU\nTỐI MẬT\n\nBÁO CÁO\nVề tình hình biên giới'
  const plain = 'UBND XÃ NÀ LAU\n\nBÁO CÁO\nVề công tác bảo vệ bí mật nhà nước'
  const read: ReadBytes = (bytes, options) => readBytes(bytes, { ...options, bytesLimit: 100_000_000 })
  const examine = () => examineEvidence(house, read, new AbortController().signal)

  async function bring(name: string, bytes: Uint8Array): Promise<string> {
    const entryId = newId()
    const words = { percent: 10, done: false, reopen: false, note: name, links: [] }
    const obligationId = await plan.obligationOf(0, culture)
    await recordProgress(asPerson(house, officer), {
      ...words,
      entryId,
      obligationId,
      files: [{ name, bytes }],
    })
    const row = await house.db
      .selectFrom('evidence')
      .select('id')
      .where('progress_id', '=', entryId)
      .executeTakeFirstOrThrow()
    return row.id
  }

  it('is handed to nobody before it was looked at for a marking, and then to all who read the task', async () => {
    const id = await bring('bao-cao.txt', long(plain))
    expect(house.requested.map(({ name }) => name)).toEqual(['examine-evidence'])
    const opened = () => readEvidenceFile(asPerson(house, officer), id)
    await expect(opened()).rejects.toMatchObject({ key: 'evidence.notExamined' })
    await examine()
    expect((await opened()).fileName).toBe('bao-cao.txt')
  })

  it('that is marked as a state secret goes with its name; the log says only that one was refused', async () => {
    const bytes = long(marked)
    const id = await bring('bien-gioi-toi-mat.txt', bytes)
    await examine()
    await examine()
    await expect(readEvidenceFile(asPerson(house, officer), id)).rejects.toMatchObject({ status: 404 })
    await expect(house.files.read(sha256Of(bytes))).rejects.toThrow()
    const kept = await house.db
      .selectFrom('files')
      .select('sha256')
      .where('sha256', '=', sha256Of(bytes))
      .execute()
    expect(kept).toEqual([])
    const entries = await house.db.selectFrom('audit_entries').select(['act', 'details']).execute()
    expect(entries.filter(({ act }) => act === 'evidence.refusedSecret')).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('bien-gioi')
  })

  it('is looked at anew when the worker was stopped in the middle', async () => {
    const id = await bring('dai.txt', long(plain))
    const stopping = new AbortController()
    await examineEvidence(
      house,
      () => {
        stopping.abort()
        return Promise.reject(new Error('stopped'))
      },
      stopping.signal,
    )
    await expect(readEvidenceFile(asPerson(house, officer), id)).rejects.toMatchObject({
      key: 'evidence.notExamined',
    })
    await examine()
    expect((await readEvidenceFile(asPerson(house, officer), id)).fileName).toBe('dai.txt')
  })

  it('once found clear stays as it is, whoever asks the database', async () => {
    const id = await bring('yen.txt', long(plain))
    await examine()
    await expect(house.db.deleteFrom('evidence').where('id', '=', id).execute()).rejects.toThrow(
      'append only',
    )
  })
})
