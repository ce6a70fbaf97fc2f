import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../read/read-source.ts'
import { understand } from '../understand/understand.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { writeDocx } from './docx.ts'
import { anyDocument } from './given-any-document.ts'
import { anyLabelledPlan, anyPlanByUnit } from './given-any-plan.ts'
import { essentials, outlineLines } from './given-round-trip.ts'
import { oneLine } from './printable.ts'
import { writePdf } from './pdf.ts'

const formats = [
  ['DOCX', writeDocx],
  ['PDF', writePdf],
] as const

describe.each(formats)('%s', (_, write) => {
  const readBack = async (document: WritableDocument): Promise<OfficialDocument> =>
    understand(await readSource(await write(document)))

  /** The same documents every time; `ROUND_TRIP_SEED` looks at others. */
  const seed = Number(process.env.ROUND_TRIP_SEED ?? 1)

  it('any document that an office could write is read again as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const again = await readBack(document)
        expect(essentials(again)).toEqual(essentials(document))
        expect(again.urgency).toEqual(document.urgency)
        expect(outlineLines(again.outline)).toEqual(outlineLines(document.outline))
        expect(tables(again.outline)).toEqual(tables(document.outline))
        expect(again.bases.map(({ kind, reference, date }) => [kind, reference, date])).toEqual(
          document.bases.map(({ kind, reference, date }) => [
            kind,
            reference,
            /\d/.test(reference) ? date : null,
          ]),
        )
      }),
      { numRuns: 40, seed },
    )
  })

  it.each([
    ['labels', anyLabelledPlan],
    ['a section for each unit', anyPlanByUnit],
  ])('who does what is read again where %s say it', async (_form, anyPlan) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ document, tasks }) => {
        const { assignments } = await readBack(document)
        expect(assignments.map(({ lead, coordinating }) => [lead, coordinating])).toEqual(
          tasks.map(({ lead, coordinating }) => [[lead], coordinating]),
        )
      }),
      { numRuns: 20, seed },
    )
  })
})

function tables(passages: readonly WritablePassage[]): string[][][] {
  return passages.flatMap(({ rows, children }) => [
    ...(rows ? [rows.map((row) => row.map(oneLine))] : []),
    ...tables(children),
  ])
}
