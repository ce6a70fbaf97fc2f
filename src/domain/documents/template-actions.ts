import { demand, may } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { sha256Of } from '#platform/files.ts'
import { keepFile } from '#platform/kept-files.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { docxType, printedDay } from './document.ts'
import { tidyFileName } from './import.ts'
import type { BroughtFile } from './import-actions.ts'
import { examineTemplate, fillWithSample } from './template-filling.ts'
import * as store from './template-store.ts'
import { previewName, templateTypes, unknownFields } from './template.ts'
import type { Template, TemplateChoice } from './template.ts'

/** A template is a page with a letterhead. What is larger is something else. */
const longestTemplate = 10_000_000

/**
 * Keeps a template that an office brings for one type of document, and says what is in it. It is not in use until somebody
 * says so. Returns its id.
 *
 * @throws {Refused} for what is no template; nothing of it is kept.
 */
export async function bringTemplate(
  ctx: Context,
  { unitId, fileName, bytes, documentType }: BroughtFile & { readonly documentType: string },
): Promise<string> {
  const type = templateTypes.find((one) => one === documentType)
  if (!type) throw new Issues([{ field: 'type', key: 'form.notChoice' }])
  await asActor(ctx, (db) => demand(db, ctx.actor, 'template.manage', unitId))
  if (bytes.length > longestTemplate) {
    throw new Refused('documents.template.tooLarge', { megabytes: longestTemplate / 1_000_000 }, 413)
  }
  const contents = await examineTemplate(bytes, type, fileName)
  const id = newId(ctx.clock.now())
  const sha256 = sha256Of(bytes)
  await asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'template.manage', unitId)
    await store.lockTemplates(db, unitId, type)
    refuseSame(await store.findSameTemplate(db, { unitId, documentType: type, sha256 }))
    await keepFile(db, ctx.files, bytes, docxType)
    const at = ctx.clock.now()
    const brought = { id, unitId, documentType: type, sha256, fileName: tidyFileName(fileName) }
    await store.insertTemplate(db, { ...brought, ...contents, broughtBy: ctx.actor.userId, at })
    await recordTemplateAct(db, ctx, brought, 'template.brought')
  })
  return id
}

function refuseSame(same: Template | null): void {
  if (!same) return
  throw new Refused('documents.template.same', {
    fileName: same.fileName,
    day: printedDay(dayOf(same.broughtAt)),
    person: same.broughtByName,
    address: `/documents/templates/${same.id}`,
  })
}

/** From here on documents of its type take this layout, instead of what was in use before. */
export async function useTemplate(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const found = await lockTemplate(db, ctx, id)
    if (found.isInUse) return
    const unknown = unknownFields(found)
    if (unknown.length > 0)
      throw new Refused('documents.template.unknownFields', { fields: unknown.join(', ') })
    await choose(db, ctx, found, found.id)
    await recordTemplateAct(db, ctx, found, 'template.used')
  })
}

/** Documents of its type take the layout of the decree again. The template stays. */
export async function endTemplate(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const found = await lockTemplate(db, ctx, id)
    if (!found.isInUse) return
    await choose(db, ctx, found, null)
    await recordTemplateAct(db, ctx, found, 'template.ended')
  })
}

/** Of the person's offices and those below, newest first. */
export async function listTemplates(ctx: Context): Promise<readonly Template[]> {
  return asActor(ctx, store.listTemplates)
}

interface ShownTemplate {
  readonly template: Template
  readonly choices: readonly TemplateChoice[]
  readonly mayManage: boolean
}

/** @throws {Refused} 404 for none that this person may see. */
export async function showTemplate(ctx: Context, id: string): Promise<ShownTemplate> {
  return asActor(ctx, async (db) => {
    const template = await getTemplate(db, id)
    const { unitId, documentType } = template
    return {
      template,
      choices: await store.listChoices(db, unitId, documentType),
      mayManage: await may(db, ctx.actor, 'template.manage', unitId),
    }
  })
}

/** The file as it was brought, or around an invented document. @throws {Refused} */
export async function readTemplateFile(
  ctx: Context,
  id: string,
  which: 'original' | 'preview',
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const template = await asActor(ctx, (db) => getTemplate(db, id))
  const { sha256, fileName, documentType } = template
  const bytes = await ctx.files.read(sha256)
  if (which === 'original') return { fileName, bytes }
  return {
    fileName: previewName(fileName),
    bytes: await fillWithSample(bytes, template, documentType, fileName),
  }
}

async function getTemplate(db: Db, id: string): Promise<Template> {
  const found = isId(id) ? await store.findTemplate(db, id) : null
  if (!found) throw notFound()
  return found
}

/** Looked at again once nobody else can choose: what was in use a moment ago may not be any more. */
async function lockTemplate(db: Db, ctx: Context, id: string): Promise<Template> {
  const { unitId, documentType } = await getTemplate(db, id)
  await demand(db, ctx.actor, 'template.manage', unitId)
  await store.lockTemplates(db, unitId, documentType)
  return getTemplate(db, id)
}

async function choose(db: Db, ctx: Context, of: Template, templateId: string | null): Promise<void> {
  const { unitId, documentType } = of
  const at = ctx.clock.now()
  await store.insertChoice(db, { unitId, documentType, templateId, by: ctx.actor.userId, at })
}

async function recordTemplateAct(
  db: Db,
  ctx: Context,
  { id, unitId, documentType, fileName }: Pick<Template, 'id' | 'unitId' | 'documentType' | 'fileName'>,
  act: ActName,
): Promise<void> {
  const details = { documentType, fileName }
  await recordAct(db, ctx, { act, recordKind: 'template', recordId: id, unitId, details })
}
