import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { readDocument } from 'vanban'
import type { OfficialDocument } from 'vanban'
import { insertCitations, listUncited, markCited } from './citation-store.ts'
import { citationsOf } from './citations.ts'
import { registeredHead } from './document-store.ts'
import { keptModel } from './kept-model.ts'

/**
 * Enters what documents cite that were kept before there was a register. Safe to run twice, and by several workers at once.
 *
 * @returns how many it entered; nought when none is left.
 */
export async function enterCitations(house: House): Promise<number> {
  const left = await listUncited(house.db, 100)
  for (const { id, ownerUnitId, model } of left) {
    const whole = await withCitations(keptModel(model))
    await asHouse(house, async (db) => {
      const isOurs = await markCited(db, id, { ...registeredHead(whole), at: house.clock.now() })
      if (isOurs) await insertCitations(db, { id, ownerUnitId }, citationsOf(whole))
    })
  }
  return left.length
}

/** An earlier reader knew only bases. Its text is read again for the others; where it reads otherwise now, spans would lie. */
async function withCitations(model: OfficialDocument): Promise<OfficialDocument> {
  if (model.citations.length > 0) return model
  const again = await readDocument(new TextEncoder().encode(model.text)).catch(() => null)
  return again?.text === model.text ? { ...model, citations: again.citations } : model
}
