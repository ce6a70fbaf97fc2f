import { readFileSync } from 'node:fs'
import { readDocument } from 'vanban'
import type { OfficialDocument, Passage } from 'vanban'

/** The border plan of the tests, as text. */
export const planText = readFileSync(new URL('../test/fixtures/border-plan.txt', import.meta.url))

/** The same plan with its tasks repeated until it fills about ten pages. */
export function tenPagePlan(): Promise<OfficialDocument> {
  return planOf(13)
}

/** The same plan with its tasks repeated so many times; ten times fill about eight pages. */
export async function planOf(times: number): Promise<OfficialDocument> {
  const plan = await readDocument(planText)
  const outline = plan.outline.map((part) =>
    part.label === 'II' ? { ...part, children: repeated(part.children, times) } : part,
  )
  return { ...plan, outline }
}

function repeated(parts: readonly Passage[], times: number): readonly Passage[] {
  return Array.from({ length: times }, (_, round) =>
    parts.map((part, at) => ({ ...part, label: String(round * parts.length + at + 1) })),
  ).flat()
}
