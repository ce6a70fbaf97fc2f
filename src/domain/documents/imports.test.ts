import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { sha256Of } from '#platform/files.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import * as actions from './import-actions.ts'
import { correctImport, discardImport, listOpenImports, startImport } from './import-actions.ts'
import { readImport, resumeImports } from './import-job.ts'
import type { ReadBytes } from './import.ts'
import { planText, textBytes } from './given-documents.ts'
import { readBytes } from './reading.ts'

const never = new AbortController().signal

describe('a document comes in', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let otherPlanner: Context
  let officer: Context

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const person = async (name: string, at: string, role: 'planner' | 'officer') =>
      asPerson(house, await givenPerson(house, name, at, role))
    planner = await person('Hoàng Thu Hương', province, 'planner')
    otherPlanner = await person('Lò Văn Páo', elsewhere, 'planner')
    officer = await person('Nông Văn Bình', province, 'officer')
  })

  let serial = 0
  /** A document of its own for each rule. */
  const bytesOf = (text = planText) => textBytes(`${text}\n\nBản ${++serial}.`)
  const bring = (bytes = bytesOf(), ctx = planner) =>
    startImport(ctx, { unitId: province, fileName: 'Kế hoạch 2027.txt', bytes })
  const read = (id: string, reader: ReadBytes = readBytes) => readImport(house, id, reader, never)
  const isOnDisk = (bytes: Uint8Array) => {
    const sha256 = sha256Of(bytes)
    return readFile(join(house.config.dataFolder, 'files', sha256.slice(0, 2), sha256)).then(
      () => true,
      () => false,
    )
  }

  const getImport = async (ctx: Context, id: string) => {
    const found = await actions.getImport(ctx, id)
    if (found === 'secret') throw new Error('refused as secret')
    return found
  }

  it('a worker is asked to read what came in', async () => {
    const id = await bring()
    expect(house.requested.at(-1)).toEqual({ name: 'read-document', recordId: id })
    expect(await getImport(planner, id)).toMatchObject({ state: 'waiting', fileName: 'Kế hoạch 2027.txt' })
  })

  it('what was read waits for a person’s word', async () => {
    const id = await bring()
    await read(id)
    const found = await getImport(planner, id)
    expect(found.state).toBe('review')
    expect('reading' in found && found.reading.assignments.length).toBe(3)
  })

  it('an empty file is not right yet, and one that is too large is refused', async () => {
    await expect(bring(new Uint8Array())).rejects.toMatchObject({
      issues: [{ field: 'file', key: 'documents.failure.empty' }],
    })
    const small = { ...planner, config: { ...planner.config, uploadBytes: 10 } }
    await expect(bring(bytesOf(), small)).rejects.toMatchObject({ key: 'documents.tooLarge', status: 413 })
  })

  it('an officer brings nothing in', async () => {
    await expect(bring(bytesOf(), officer)).rejects.toMatchObject({ key: 'refused.noRight', status: 403 })
  })

  it('the same bytes again are refused, saying when and by whom they came in and where they are', async () => {
    const bytes = bytesOf()
    const id = await bring(bytes)
    await expect(bring(bytes)).rejects.toMatchObject({
      key: 'documents.sameFile',
      params: { day: '21/11/2026', person: 'Hoàng Thu Hương', address: `/documents/imports/${id}` },
    })
  })

  it('the same bytes twice at the same instant come in once', async () => {
    const bytes = bytesOf()
    const answers = await Promise.allSettled([bring(bytes), bring(bytes), bring(bytes)])
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    const kept = await house.db
      .selectFrom('imports')
      .select('id')
      .where('file_sha256', '=', sha256Of(bytes))
      .execute()
    expect(kept).toHaveLength(1)
  })

  it('what was discarded may come in again', async () => {
    const bytes = bytesOf()
    const id = await bring(bytes)
    await discardImport(planner, id)
    expect(await bring(bytes)).not.toBe(id)
  })

  it('a person of another province sees no import, not even with SQL of their own', async () => {
    const id = await bring()
    await expect(getImport(otherPlanner, id)).rejects.toMatchObject({ status: 404 })
    await expect(discardImport(otherPlanner, id)).rejects.toMatchObject({ status: 404 })
    const rows = await asActor(otherPlanner, (db) => sql`select id from imports`.execute(db))
    expect(rows.rows).toEqual([])
    const changed = await asActor(otherPlanner, (db) =>
      sql`update imports set state = 'discarded' where id = ${id}`.execute(db),
    )
    expect(changed.numAffectedRows).toBe(0n)
    expect(await listOpenImports(otherPlanner)).toEqual([])
  })

  it('an officer of the office does not see what is still being brought in', async () => {
    const id = await bring()
    await expect(getImport(officer, id)).rejects.toMatchObject({ status: 404 })
    expect(await listOpenImports(officer)).toEqual([])
  })

  describe('a document marked Mật', () => {
    const secretText = `MẬT\n\n${planText}`

    it('leaves no trace: no row, no bytes, no name', async () => {
      const bytes = bytesOf(secretText)
      const id = await bring(bytes)
      expect(await isOnDisk(bytes)).toBe(true)
      await read(id)
      expect(await isOnDisk(bytes)).toBe(false)
      const sha256 = sha256Of(bytes)
      const { rows } = await sql`select sha256 from files where sha256 = ${sha256}
        union all select file_sha256 from imports where id = ${id} or file_sha256 = ${sha256}`.execute(
        house.db,
      )
      expect(rows).toEqual([])
      const log = await sql<{ act: string; details: unknown }>`
        select act, details from audit_entries where record_id = ${id} order by sequence`.execute(house.db)
      expect(log.rows.map((row) => row.act)).toEqual(['import.started', 'import.refusedSecret'])
      expect(JSON.stringify(log.rows)).not.toContain('Kế hoạch')
    })

    it('is told plainly to whoever brought it, and to nobody else', async () => {
      const id = await bring(bytesOf(secretText))
      await read(id)
      expect(await actions.getImport(planner, id)).toBe('secret')
      await expect(getImport(otherPlanner, id)).rejects.toMatchObject({ key: 'refused.notFound' })
    })

    it('is forgotten also by the worker that comes after one that died in the middle', async () => {
      const bytes = bytesOf(secretText)
      const id = await bring(bytes)
      await house.db
        .updateTable('imports')
        .set({ state: 'reading', failure: 'secret', file_name: '' })
        .where('id', '=', id)
        .execute()
      await house.files.remove(sha256Of(bytes))
      await read(id)
      expect(await house.db.selectFrom('imports').select('id').where('id', '=', id).execute()).toEqual([])
    })

    it('takes along what was brought before of the same bytes, and given up unread', async () => {
      const bytes = bytesOf(secretText)
      const first = await bring(bytes)
      await discardImport(planner, first)
      const second = await bring(bytes)
      await read(second)
      expect(await isOnDisk(bytes)).toBe(false)
      expect(await actions.getImport(planner, first)).toBe('secret')
    })
  })

  describe('a reader that dies', () => {
    it('is followed by another that begins anew', async () => {
      const id = await bring()
      const dying: ReadBytes = () => Promise.reject(new Error('the process was killed'))
      await expect(read(id, dying)).rejects.toThrow('killed')
      expect((await getImport(planner, id)).state).toBe('reading')
      house.requested.length = 0
      await resumeImports(house, 0)
      expect(house.requested).toContainEqual({ name: 'read-document', recordId: id })
      await read(id)
      expect((await getImport(planner, id)).state).toBe('review')
    })

    it('is not asked for again while somebody is at work', async () => {
      const id = await bring()
      house.requested.length = 0
      await resumeImports(house)
      expect(house.requested).not.toContainEqual({ name: 'read-document', recordId: id })
    })
  })

  it('two workers do not read the same document at once', async () => {
    const id = await bring()
    let times = 0
    const counting: ReadBytes = (bytes, options) => {
      times++
      return readBytes(bytes, options)
    }
    await Promise.all([read(id, counting), read(id, counting)])
    expect(times).toBe(1)
    await read(id, counting)
    expect(times).toBe(1)
  })

  it('a person who discards an import stops its reader', async () => {
    const id = await bring()
    const untilStopped: ReadBytes = (_bytes, { signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
    const reading = read(id, untilStopped)
    while ((await getImport(planner, id)).state !== 'reading') await Promise.resolve()
    await discardImport(planner, id)
    await reading
    expect((await getImport(planner, id)).state).toBe('discarded')
  })

  it('progress is written while reading', async () => {
    const id = await bring()
    let seen: unknown
    const slow: ReadBytes = async (bytes, options) => {
      options.onProgress(3, 12)
      while (!seen) {
        const found = await getImport(planner, id)
        if (found.total !== null) seen = { done: found.done, total: found.total }
      }
      return readBytes(bytes, options)
    }
    await read(id, slow)
    expect(seen).toEqual({ done: 3, total: 12 })
  })

  it('a file that is no document fails with its reason, and the same bytes may be tried again', async () => {
    const program = new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, ++serial, 0, 0, 0])
    const id = await bring(program)
    await read(id)
    expect(await getImport(planner, id)).toMatchObject({ state: 'failed', failure: 'notADocument' })
    await expect(bring(program)).resolves.toBeTruthy()
  })

  it('a fault of the reader is an answer too, not an endless retry', async () => {
    const id = await bring()
    await read(id, async () => ({ kind: 'failed', failure: 'readerFault', detail: 'Error: at line 3' }))
    expect(await getImport(planner, id)).toMatchObject({
      state: 'failed',
      failure: 'readerFault',
      failureDetail: null,
    })
  })

  it('bytes that were lost from the store are said to be', async () => {
    const bytes = bytesOf()
    const id = await bring(bytes)
    await house.files.remove(sha256Of(bytes))
    await read(id)
    expect(await getImport(planner, id)).toMatchObject({ state: 'failed', failure: 'bytesLost' })
  })

  describe('correcting', () => {
    const exclude = { kind: 'inclusion', key: 'a0', included: false } as const
    const forReview = async () => {
      const id = await bring()
      await read(id)
      return id
    }

    it('lays corrections over the reading, which stays as it was', async () => {
      const id = await forReview()
      await correctImport(planner, { importId: id, revision: 0, correction: exclude })
      const found = await getImport(planner, id)
      expect(found).toMatchObject({ revision: 1, corrections: { tasks: { a0: { included: false } } } })
      expect('reading' in found && found.reading.assignments).toHaveLength(3)
    })

    it('whoever saw an older state is told that it changed meanwhile', async () => {
      const id = await forReview()
      const twice = [1, 2].map(() =>
        correctImport(planner, { importId: id, revision: 0, correction: exclude }),
      )
      const answers = await Promise.allSettled(twice)
      expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
      const refused = answers.find((answer) => answer.status === 'rejected')
      expect(refused?.reason).toMatchObject({ key: 'refused.changedMeanwhile', status: 409 })
    })

    it('waits until the document is read', async () => {
      const id = await bring()
      const early = correctImport(planner, { importId: id, revision: 0, correction: exclude })
      await expect(early).rejects.toMatchObject({ key: 'documents.notReadYet' })
    })
  })

  it('an actor is needed only with a post of today', async () => {
    const left: Actor = { ...planner.actor, posts: [] }
    await expect(bring(bytesOf(), { ...planner, actor: left })).rejects.toMatchObject({ status: 403 })
  })
})
