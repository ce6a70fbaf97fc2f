import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import type { BroughtFile } from '#domain/documents/import-actions.ts'
import { mayAnywhere, unitsFor } from '#platform/access.ts'
import type { Verb } from '#platform/access.ts'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { carryOut, refusedAsTooLarge } from '../../doors.ts'

/** The offices for which a person may bring a file, and how large it may be. */
export function officesFor({ actor, config }: Context, verb: Verb) {
  if (!mayAnywhere(actor, verb)) throw new Refused('refused.noRight', {}, 403)
  return {
    units: unitsFor(actor, verb).map((id) => ({
      value: id,
      label: actor.posts.find((post) => post.unitId === id)?.unitName ?? '',
    })),
    megabytes: Math.floor(config.uploadBytes / 1_000_000),
  }
}

/** The action behind such a form: `bring` takes the file in and says at which address it is from then on. */
export async function bringIn(
  event: RequestEvent,
  bring: (ctx: Context, file: BroughtFile, form: FormData) => Promise<string>,
) {
  return (
    refusedAsTooLarge(event, 'documents.tooLarge') ??
    carryOut(event, async (ctx, form) => redirect(303, await bring(ctx, await broughtFile(form), form)))
  )
}

/** @throws {Issues} */
async function broughtFile(form: FormData): Promise<BroughtFile> {
  const file = form.get('file')
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) {
    throw new Issues([{ field: 'file', key: 'form.required' }])
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const unitId = form.get('unit')
  if (typeof unitId !== 'string' || !isId(unitId))
    throw new Issues([{ field: 'unit', key: 'form.notChoice' }])
  return { unitId, fileName: file.name, bytes }
}
