import { sql } from 'kysely'
import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { lockBytes, removeUnusedFile } from '#platform/kept-files.ts'
import type { ImportFailure, ReadBytes, ReadingOutcome } from './import.ts'
import * as store from './import-store.ts'
import { forgetMessagesCarrying, recordRefusal } from './message-secret.ts'
import { rememberedCorrections } from './remembered-store.ts'
import { forgetEndedPages, pageMemoryOf } from './page-memory-store.ts'

/** How often progress is written, and a person's "discard" looked for. */
const noticeEveryMs = 300
/** An import that nobody has touched for so long has lost its reader. */
const leftAfterMs = 30_000

type BegunImport = NonNullable<Awaited<ReturnType<typeof store.beginReading>>>

/**
 * Reads one import to its end. Safe to run twice, and by several workers at once: one reads, the others leave; a reader
 * that dies lets go of the lock with its connection, and the next one begins anew.
 */
export async function readImport(
  house: House,
  id: string,
  read: ReadBytes,
  signal: AbortSignal,
): Promise<void> {
  await house.db.connection().execute(async (connection) => {
    const lock = sql`hashtextextended(${`import ${id}`}, 0)`
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${lock}) as held`.execute(
      connection,
    )
    if (!rows[0]?.held) return
    try {
      await readHeldImport(house, id, read, signal)
      await forgetEndedPages(house.db)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}

async function readHeldImport(house: House, id: string, read: ReadBytes, signal: AbortSignal): Promise<void> {
  const begun = await store.beginReading(house.db, id, house.clock.now())
  if (!begun) return
  // A worker died between seeing the marking and forgetting the file.
  if (begun.failure === 'secret') return forgetSecret(house, begun)
  const outcome = await readWithProgress(house, begun, read, signal)
  switch (outcome.kind) {
    case 'read': {
      const reading = outcome.document
      const corrections = await rememberedCorrections(house.db, id, reading)
      return store.keepReading(house.db, id, { reading, corrections }, house.clock.now())
    }
    case 'failed':
      return keepFailure(house, id, outcome.failure, outcome.detail)
    case 'secret':
      await store.markSecret(house.db, id)
      return forgetSecret(house, begun)
    case 'stopped':
      return
  }
}

/** "stopped" when a person discarded the import, or this worker is to end and another will begin anew. */
async function readWithProgress(
  house: House,
  begun: BegunImport,
  read: ReadBytes,
  signal: AbortSignal,
): Promise<ReadingOutcome | { kind: 'stopped' }> {
  const bytes = await house.files.read(begun.file_sha256).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return { kind: 'failed', failure: 'bytesLost', detail: null }
  const stopping = new AbortController()
  const progress = { done: null as number | null, total: null as number | null }
  const notices = noteWhileReading(house, begun.id, progress, stopping)
  try {
    return await read(bytes, {
      name: begun.file_name,
      bytesLimit: house.config.uploadBytes,
      signal: AbortSignal.any([signal, stopping.signal]),
      onProgress: (done, total) => Object.assign(progress, { done, total }),
      pageMemory: pageMemoryOf(house.db, begun.id),
    })
  } catch (error) {
    if (signal.aborted || stopping.signal.aborted) return { kind: 'stopped' }
    throw error
  } finally {
    await notices.end()
  }
}

/** Writes progress in its own rhythm, and stops the reader once the import is no longer to be read. */
function noteWhileReading(
  house: House,
  id: string,
  progress: { done: number | null; total: number | null },
  stopping: AbortController,
) {
  let writing: Promise<void> = Promise.resolve()
  const note = async () => {
    if (!(await store.noteProgress(house.db, id, { ...progress, at: house.clock.now() }))) stopping.abort()
  }
  const timer = setInterval(() => {
    writing = writing
      .then(note)
      .catch((error: unknown) => house.log.warn({ error: String(error) }, 'progress'))
  }, noticeEveryMs)
  return {
    async end() {
      clearInterval(timer)
      await writing
    },
  }
}

async function keepFailure(house: House, id: string, reason: ImportFailure, detail: string | null) {
  const isOurs = reason === 'readerFault'
  if (isOurs) house.log.error({ importId: id, detail }, 'the reader failed on a document')
  await store.keepFailure(house.db, id, { reason, detail: isOurs ? null : detail, at: house.clock.now() })
}

/**
 * A networked system may not keep a state secret (Luật Bảo vệ bí mật nhà nước): the bytes and the row go, and the log says
 * only that something was refused. What came in one message with it goes too, and so does every other import of the same
 * bytes, were it given up long ago, that nobody has confirmed.
 */
async function forgetSecret(house: House, { file_sha256: sha256 }: BegunImport): Promise<void> {
  await asHouse(house, async (db) => {
    await lockBytes(db, sha256)
    for (const one of await store.listUnconfirmed(db, sha256)) {
      await store.deleteImport(db, one.id)
      await recordRefusal(db, house, { kind: 'import', ...one })
    }
    await forgetMessagesCarrying(db, house, sha256)
    await removeUnusedFile(db, house.files, sha256)
  })
}

/** Asks again for what was left in the middle. */
export async function resumeImports(house: House, leftFor: number = leftAfterMs): Promise<void> {
  await forgetEndedPages(house.db)
  const untouchedSince = new Date(house.clock.now().getTime() - leftFor)
  for (const id of await store.listLeftUnread(house.db, untouchedSince)) {
    await house.jobs.request('read-document', id)
  }
}
