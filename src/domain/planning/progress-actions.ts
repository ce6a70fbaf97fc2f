import { markingOf } from '#domain/documents/secret-door.ts'
import { demandForAny } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { sha256Of } from '#platform/files.ts'
import { keepFile, lockBytes } from '#platform/kept-files.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { isWebAddress } from './evidence.ts'
import { examineEvidenceName } from './evidence-job.ts'
import { afterSaying, issuesOf, takenTogether } from './obligation.ts'
import type { Said, Standing } from './obligation.ts'
import { changeStanding, listLeadStandings, listUnitsToRecord, lockObligation } from './obligation-store.ts'
import type { LockedObligation } from './obligation-store.ts'
import { findEvidenceFile, findProgress, insertProgress } from './progress-store.ts'
import type { NewEvidence } from './progress-store.ts'
import { changeFigures, lockTask } from './task-store.ts'

/** What a unit records on its part. */
export interface ProgressInput extends Said {
  /** Made with the form: a form sent twice is recorded once. */
  readonly entryId: string
  readonly obligationId: string
  readonly note: string
  readonly links: readonly { readonly title: string; readonly url: string }[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const noteLimit = 5000
const titleLimit = 200
const evidenceLimit = 20

/**
 * Appends to the unit's part, moves it, and with a lead's part the task.
 *
 * @throws {Issues} for all that is not right in what was typed.
 * @throws {Refused} when the person may not record for that unit, or the task is cancelled.
 */
export async function recordProgress(ctx: Context, input: ProgressInput): Promise<{ taskId: string }> {
  const unseen = await refuseSecrets(input)
  const recorded = await asActor(ctx, async (db) => {
    const obligation = await lockToRecord(db, ctx, input.obligationId)
    const earlier = await findProgress(db, input.entryId)
    if (earlier && isSame(earlier, input)) return { taskId: obligation.taskId }
    refuseWrong(ctx, input, obligation)
    const after = afterSaying(obligation, input, today(ctx.clock))
    const entryId = earlier ? newId() : input.entryId
    await append(db, ctx, { ...input, entryId, unseen }, after)
    await changeStanding(db, obligation.id, after)
    const moved = obligation.role === 'lead' ? await moveTask(db, obligation) : null
    await recordSaid(db, ctx, { ...input, entryId }, obligation, after)
    if (moved) await recordMoved(db, ctx, obligation, moved)
    return { taskId: obligation.taskId }
  })
  if (unseen.size > 0) await ctx.jobs.request(examineEvidenceName, input.entryId)
  return recorded
}

/**
 * A document that is marked as a state secret is refused before a byte of it is written. Returns the bytes in which nobody could
 * look for a marking yet: a worker does (evidence-job.ts), and until then nobody is handed them.
 */
async function refuseSecrets(input: ProgressInput): Promise<ReadonlySet<Uint8Array>> {
  const unseen = new Set<Uint8Array>()
  for (const { name, bytes } of input.files) {
    const marking = await markingOf(bytes, name)
    if (marking === 'marked') throw new Refused('evidence.isSecret')
    if (marking === 'unseen') unseen.add(bytes)
  }
  return unseen
}

async function lockToRecord(db: Db, ctx: Context, obligationId: string): Promise<LockedObligation> {
  const unitIds = isId(obligationId) ? await listUnitsToRecord(db, obligationId, today(ctx.clock)) : []
  if (unitIds.length === 0) throw notFound()
  await demandForAny(db, ctx.actor, 'progress.record', unitIds)
  const obligation = await lockObligation(db, obligationId)
  if (!obligation) throw notFound()
  if (obligation.taskState === 'cancelled') throw new Refused('task.isCancelled')
  return obligation
}

/** The same form once more, not the same page sent back with other words in it. */
function isSame(earlier: Awaited<ReturnType<typeof findProgress>>, input: ProgressInput): boolean {
  const titles = [...input.links.map(titleOfLink), ...input.files.map((file) => file.name)]
  return (
    earlier !== null &&
    earlier.obligationId === input.obligationId &&
    earlier.note === input.note.trim() &&
    (earlier.state === 'done') === input.done &&
    (input.done || earlier.percent === input.percent) &&
    earlier.evidenceTitles.length === titles.length &&
    titles.every((title) => earlier.evidenceTitles.includes(title))
  )
}

function refuseWrong(ctx: Context, input: ProgressInput, standing: Standing): void {
  const issues = [...issuesOf(input, standing), ...wrongWords(ctx, input)]
  const saysNothing =
    input.note.trim() === '' &&
    input.links.length + input.files.length === 0 &&
    input.done === (standing.state === 'done') &&
    (input.done || (standing.state !== 'assigned' && input.percent === standing.percent))
  if (saysNothing && issues.length === 0) issues.push({ field: 'note', key: 'progress.nothingSaid' })
  if (!isId(input.entryId)) throw notFound()
  if (issues.length > 0) throw new Issues(issues)
}

function wrongWords(ctx: Context, input: ProgressInput): Issue[] {
  const issues: Issue[] = []
  if (input.note.length > noteLimit) {
    issues.push({ field: 'note', key: 'form.tooLong', params: { limit: noteLimit } })
  }
  if (input.links.some((link) => !isWebAddress(link.url)))
    issues.push({ field: 'link', key: 'form.notAddress' })
  if (input.links.some((link) => link.title.length > titleLimit || link.url.length > 2000)) {
    issues.push({ field: 'linkTitle', key: 'form.tooLong', params: { limit: titleLimit } })
  }
  const megabytes = Math.floor(ctx.config.uploadBytes / 1_000_000)
  if (input.files.some((file) => file.bytes.length > ctx.config.uploadBytes)) {
    issues.push({ field: 'files', key: 'evidence.tooLarge', params: { megabytes } })
  }
  if (input.files.some((file) => file.bytes.length === 0))
    issues.push({ field: 'files', key: 'evidence.isEmpty' })
  if (input.files.length + input.links.length > evidenceLimit) {
    issues.push({ field: 'files', key: 'evidence.tooMany', params: { limit: evidenceLimit } })
  }
  return issues
}

type Examined = ProgressInput & { readonly unseen: ReadonlySet<Uint8Array> }

async function append(db: Db, ctx: Context, input: Examined, after: Standing): Promise<void> {
  const links = input.links.map((link): NewEvidence => {
    return { id: newId(), kind: 'link', title: titleOfLink(link), url: link.url }
  })
  // In one order, so that two who bring the same files do not wait for each other.
  for (const sha256 of input.files.map(({ bytes }) => sha256Of(bytes)).sort()) await lockBytes(db, sha256)
  const files: NewEvidence[] = []
  for (const file of input.files)
    files.push(await keepEvidence(db, ctx, file, input.unseen.has(file.bytes) ? null : ctx.clock.now()))
  const entry = {
    id: input.entryId,
    obligationId: input.obligationId,
    percent: after.percent,
    state: after.state === 'done' ? ('done' as const) : ('started' as const),
    note: input.note.trim(),
    recordedBy: ctx.actor.userId,
    recordedAt: ctx.clock.now(),
  }
  await insertProgress(db, entry, [...links, ...files])
}

async function keepEvidence(
  db: Db,
  ctx: Context,
  file: ProgressInput['files'][number],
  examinedAt: Date | null,
): Promise<NewEvidence> {
  // Whatever it says that it is, it is only ever handed out as bytes to be saved.
  const sha256 = await keepFile(db, ctx.files, file.bytes, 'application/octet-stream')
  return { id: newId(), kind: 'file', title: file.name, fileSha256: sha256, fileName: file.name, examinedAt }
}

/** A link without a title is called by its address. */
function titleOfLink(link: { title: string; url: string }): string {
  return link.title.trim() || link.url.replace(/^https?:\/\//, '').slice(0, titleLimit)
}

/**
 * The task follows its leads. Its row is locked first: two leads at once are counted one after the other. Entries of the
 * log come after every lock, for the log itself admits one writer at a time.
 */
async function moveTask(db: Db, { taskId }: LockedObligation): Promise<'task.done' | 'task.reopened' | null> {
  const task = await lockTask(db, taskId)
  if (!task) throw notFound()
  if (task.state === 'cancelled') throw new Refused('task.isCancelled')
  const { done, doneOn, percent } = takenTogether(await listLeadStandings(db, taskId))
  await changeFigures(db, taskId, { state: done ? 'done' : 'open', doneOn, percent })
  if (done === (task.state === 'done')) return null
  return done ? 'task.done' : 'task.reopened'
}

async function recordMoved(db: Db, ctx: Context, { taskId, planId, unitId }: LockedObligation, act: ActName) {
  await recordAct(db, ctx, { act, recordKind: 'task', recordId: taskId, unitId, details: { planId } })
}

async function recordSaid(
  db: Db,
  ctx: Context,
  input: ProgressInput,
  obligation: LockedObligation,
  after: Standing,
) {
  const details = {
    planId: obligation.planId,
    obligationId: obligation.id,
    progressId: input.entryId,
    percent: after.percent,
    done: input.done,
    reopened: input.reopen && obligation.state === 'done',
    evidence: input.links.length + input.files.length,
  }
  const { taskId, unitId } = obligation
  await recordAct(db, ctx, {
    act: 'progress.recorded',
    recordKind: 'task',
    recordId: taskId,
    unitId,
    details,
  })
}

/** The bytes of a file of evidence, for those who may read the entry that it belongs to. */
export async function readEvidenceFile(
  ctx: Context,
  evidenceId: string,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const file = isId(evidenceId) ? await asActor(ctx, (db) => findEvidenceFile(db, evidenceId)) : null
  if (!file) throw notFound()
  if (!file.isExamined) throw new Refused('evidence.notExamined')
  return { fileName: file.fileName, bytes: await ctx.files.read(file.sha256) }
}
