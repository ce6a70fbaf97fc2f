import type { ReadBytes, ReadingOutcome } from '#domain/documents/import.ts'
import { recordJobAct } from '#platform/audit.ts'
import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { lockBytes, removeUnusedFile } from '#platform/kept-files.ts'
import { deleteUnseenEvidence, listUnseenEvidence, markExamined } from './evidence-store.ts'
import type { UnseenEvidence } from './evidence-store.ts'

/** The job that looks into scans, photographs and large files that were brought as evidence. */
export const examineEvidenceName = 'examine-evidence'

const atOnce = 100

/**
 * Looks for a marking of secrecy in every file of evidence that nobody could read in the moment. What is marked goes: file, row
 * and name, for nobody was handed it; the log says that something was refused. Safe to run twice, and at once.
 */
export async function examineEvidence(house: House, read: ReadBytes, signal: AbortSignal): Promise<void> {
  for (const one of await listUnseenEvidence(house.db, atOnce)) {
    if (signal.aborted) return
    const found = await lookInto(house, one, read, signal)
    if (found === 'stopped') return
    if (found === 'marked') await forgetEvidence(house, one)
    else await markExamined(house.db, one.id, house.clock.now())
  }
}

async function lookInto(
  house: House,
  { sha256, fileName }: UnseenEvidence,
  read: ReadBytes,
  signal: AbortSignal,
): Promise<'marked' | 'unmarked' | 'stopped'> {
  const bytes = await house.files.read(sha256).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return 'unmarked'
  const headSeen = new AbortController()
  // Pages are handed over once their document's head is known to bear no marking: the rest is nobody's business here.
  const pageMemory = { recall: async () => null, keep: async () => headSeen.abort() }
  try {
    const outcome: ReadingOutcome = await read(bytes, {
      name: fileName,
      bytesLimit: house.config.uploadBytes,
      signal: AbortSignal.any([signal, headSeen.signal]),
      onProgress: () => {},
      pageMemory,
    })
    return outcome.kind === 'secret' ? 'marked' : 'unmarked'
  } catch (error) {
    if (signal.aborted) return 'stopped'
    if (headSeen.signal.aborted) return 'unmarked'
    throw error
  }
}

async function forgetEvidence(house: House, one: UnseenEvidence): Promise<void> {
  const { id, sha256, taskId, unitId, planId, progressId, recordedBy } = one
  await asHouse(house, async (db) => {
    await lockBytes(db, sha256)
    if (!(await deleteUnseenEvidence(db, id))) return
    await removeUnusedFile(db, house.files, sha256)
    const details = { planId, progressId, broughtBy: recordedBy }
    const record = { recordKind: 'task', recordId: taskId, unitId, details }
    await recordJobAct(db, house, { ...record, act: 'evidence.refusedSecret' }, examineEvidenceName)
  })
}
