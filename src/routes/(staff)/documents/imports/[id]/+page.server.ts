import { rowAnchor } from '#domain/documents/anchors.ts'
import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { listSameAs } from '#domain/documents/document-page.ts'
import {
  correctImport,
  discardImport,
  getCorrectionsOrigin,
  resetCorrections,
} from '#domain/documents/import-actions.ts'
import type { Import } from '#domain/documents/import.ts'
import { getReviewedImport } from '#domain/documents/review-actions.ts'
import { countsOf, obligedUnits } from '#domain/documents/obliged-units.ts'
import type { Review } from '#domain/documents/review.ts'
import { notesOf } from '#domain/documents/reading-notes.ts'
import { marksOfDoubts, marksOfReview } from '#domain/documents/sheet-marks.ts'
import { sheetOf } from '#domain/documents/sheet.ts'
import { findUnitsToTask } from '#domain/organisation/unit-pages.ts'
import { makePlan } from '#domain/planning/plan-actions.ts'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { isId } from '#platform/new-id.ts'
import { formatInstant } from '#ui/dates.ts'
import { carryOut, show, worded } from '../../../../doors.ts'
import { revisionIn, text, typedHeader, typedTask } from './typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { id } = event.params
    const { found, reading, review } = await getReviewedImport(ctx, id)
    if (!found) return { found, reviewed: null }
    if (found.state === 'confirmed' && found.documentId) redirect(303, `/documents/${found.documentId}`)
    if (!review || !reading) return { found: shown(found), reviewed: null }
    const asked = event.url.searchParams
    const match = asked.get('match')
    const words = asked.get('q')?.trim() ?? ''
    return {
      found: shown(found),
      reviewed: {
        review,
        sheet: sheetOf(reading, [...marksOfReview(review), ...marksOfDoubts(reading)]),
        reasons: reasonsOf(event, review),
        notes: notesOf(reading).map(({ key, params }) => worded(event, key, params)),
        counts: { ...countsOf(review), ...partsOf(review) },
        remembered: await rememberedOf(ctx, id, event.locals.language),
        same: await listSameAs(ctx, headIn(review)),
        edit: asked.get('edit'),
        matching:
          match === null
            ? null
            : {
                written: match,
                at: asked.get('at') ?? '',
                words,
                units: await findUnitsToTask(ctx, found.ownerUnitId, words),
              },
      },
    }
  })

/** What travels to the page: the reading itself is on it as a sheet already. */
function shown({ id, fileName, state, done, total, failure, failureDetail, revision }: Import) {
  return { id, fileName, state, done, total, failure, failureDetail, revision }
}

/** Why each name was taken for what it was, in words for the page; a name means the same wherever the document says it. */
function reasonsOf(event: RequestEvent, review: Review): Readonly<Record<string, string>> {
  const parties = review.tasks.flatMap((task) => task.parties)
  return Object.fromEntries(
    parties.map(({ words, match }) => [words, worded(event, match.reason.key, match.reason.params)]),
  )
}

/** What the register tells documents apart by, as it stands in the review. */
function headIn(review: Review) {
  const said = (field: Review['header'][number]['field']) =>
    review.header.find((line) => line.field === field)?.value ?? null
  return {
    number: said('number'),
    symbol: said('symbol'),
    issuer: said('issuer'),
    superior: said('superior'),
    date: said('date'),
  }
}

/** Whose corrections the review began with, in words for the page. */
async function rememberedOf(ctx: Context, id: string, language: Language) {
  const origin = await getCorrectionsOrigin(ctx, id)
  return origin && { person: origin.person, when: formatInstant(origin.at, language) }
}

/** What confirming would make. */
function partsOf(review: Review): { obligations: number; units: number } {
  const obliged = review.tasks.filter((task) => task.included).flatMap(obligedUnits)
  return { obligations: obliged.length, units: new Set(obliged.map(({ unitId }) => unitId)).size }
}

export const actions: Actions = {
  reset: (event) =>
    carryOut(event, async (ctx, form) => {
      await resetCorrections(ctx, { importId: event.params.id, revision: revisionIn(form) })
      back(event.params.id, 'head')
    }),
  discard: (event) =>
    carryOut(event, async (ctx) => {
      await discardImport(ctx, event.params.id)
      redirect(303, '/documents')
    }),
  header: (event) =>
    carryOut(event, async (ctx, form) => {
      const correction = { kind: 'header', fields: typedHeader(form) } as const
      await correctImport(ctx, { importId: event.params.id, revision: revisionIn(form), correction })
      back(event.params.id, 'head')
    }),
  task: (event) =>
    carryOut(event, async (ctx, form) => {
      const key = text(form, 'key')
      const correction = { kind: 'task', key, task: typedTask(form) } as const
      await correctImport(ctx, { importId: event.params.id, revision: revisionIn(form), correction })
      back(event.params.id, key)
    }),
  include: (event) =>
    carryOut(event, async (ctx, form) => {
      const key = text(form, 'key')
      const correction = { kind: 'inclusion', key, included: form.get('included') === 'yes' } as const
      await correctImport(ctx, { importId: event.params.id, revision: revisionIn(form), correction })
      back(event.params.id, key)
    }),
  unit: (event) =>
    carryOut(event, async (ctx, form) => {
      const chosen = text(form, 'unit')
      const unitId = isId(chosen) ? chosen : chosen === 'nobody' ? null : undefined
      const correction = { kind: 'unit', words: text(form, 'words'), unitId } as const
      await correctImport(ctx, { importId: event.params.id, revision: revisionIn(form), correction })
      back(event.params.id, text(form, 'at'))
    }),
  passage: (event) =>
    carryOut(event, async (ctx, form) => {
      const key = text(form, 'key')
      const asked = text(form, 'decision')
      const decision = asked === 'task' || asked === 'dismissed' ? asked : 'open'
      const correction = { kind: 'passage', key, decision } as const
      await correctImport(ctx, { importId: event.params.id, revision: revisionIn(form), correction })
      back(event.params.id, decision === 'task' ? `p${key}` : key)
    }),
  confirm: (event) =>
    carryOut(event, async (ctx, form) => {
      const { planId } = await makePlan(ctx, { importId: event.params.id, revision: revisionIn(form) })
      redirect(303, `/plans/${planId}`)
    }),
}

function back(importId: string, to: string): never {
  redirect(303, `/documents/imports/${importId}#${rowAnchor(to)}`)
}
