import type { OfficialDocument } from 'vanban'

/** What a model from before the reader knew of it does not have. */
const absent: Pick<OfficialDocument, 'citations' | 'attached' | 'recognised' | 'sheet'> = {
  citations: [],
  attached: [],
  recognised: [],
  sheet: null,
}

/** A stored model as today's code expects it: what was kept by an earlier version opens for as long as it is kept. */
export function keptModel(stored: unknown): OfficialDocument {
  const model = stored as OfficialDocument
  return {
    ...absent,
    ...model,
    assignments: model.assignments.map((one) => ({ ...one, indicators: one.indicators ?? [] })),
  }
}
