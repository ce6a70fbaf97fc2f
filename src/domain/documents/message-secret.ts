import type { ReceivedAttachment } from 'vanban/edxml'
import { recordJobAct } from '#platform/audit.ts'
import type { House } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { lockBytes, removeUnusedFile } from '#platform/kept-files.ts'
import { deleteImport } from './import-store.ts'
import { deleteMessage, listCarrying, listImportsOf } from './message-store.ts'
import { markingOf } from './secret-door.ts'
import type { Marking } from './secret-door.ts'

/** What can be read while somebody waits; scans and what is larger are read by the worker. */
const quicklyTogether = 20_000_000

/** What can be said of all of them while somebody waits: marked when one is; not seen when one is left to the worker. */
export async function markingOfAll(attachments: readonly ReceivedAttachment[]): Promise<Marking> {
  let left = quicklyTogether
  let isSeen = true
  for (const { bytes, name, size } of attachments) {
    if (bytes === null || size === 0) continue
    const marking = size > left ? 'unseen' : await markingOf(bytes, name)
    if (marking === 'marked') return 'marked'
    if (marking === 'unseen') isSeen = false
    if (size <= left) left -= size
  }
  return isSeen ? 'unmarked' : 'unseen'
}

/**
 * A marking was found in these bytes: every message that carries them goes, with its own bytes and with all that came with it
 * and that nobody has confirmed. What somebody confirmed bears no marking, and is a document of its own by then.
 */
export async function forgetMessagesCarrying(db: Db, house: House, sha256: string): Promise<void> {
  for (const message of await listCarrying(db, sha256)) {
    const unused = [message.sha256]
    for (const one of await listImportsOf(db, message.id)) {
      await lockBytes(db, one.sha256)
      await deleteImport(db, one.id)
      unused.push(one.sha256)
      await recordRefusal(db, house, { kind: 'import', ...one })
    }
    await deleteMessage(db, message.id)
    const { id, unitId, keptBy } = message
    await recordRefusal(db, house, { kind: 'message', id, unitId, by: keptBy })
    for (const bytes of unused) await removeUnusedFile(db, house.files, bytes)
  }
}

/** Without names: whoever brought it is told, by who they are, that it was refused. */
export async function recordRefusal(
  db: Db,
  house: House,
  { kind, id, unitId, by }: { kind: 'import' | 'message'; id: string; unitId: string; by: string },
): Promise<void> {
  const record = { recordKind: kind, recordId: id, unitId, details: { broughtBy: by } }
  await recordJobAct(db, house, { ...record, act: `${kind}.refusedSecret` }, 'read-document')
}
