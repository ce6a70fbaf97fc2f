import type { OutdatedBasis } from '#domain/planning/outdated-bases.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { formatIssued } from '../documents/issued.ts'

/** Worded here, so that a page that has no flag brings no words for one. */
export interface BasisFlag {
  readonly address: string
  readonly sentence: string
}

/**
 * What a plan or a task leans on that no longer holds, and what came in its place; the last leads to where one says that
 * it was looked at again. None where there is nothing to say.
 *
 * @param tasks how many tasks of the plan cite such documents by themselves.
 */
export function basisFlags(
  planId: string,
  outdated: { readonly bases: readonly OutdatedBasis[]; readonly tasks: number },
  language: Language,
): readonly BasisFlag[] {
  const t = translator(catalogues[language])
  const address = `/documents/outdated?plan=${planId}`
  // A task may cite by itself what its plan rests on, too.
  const once = new Map(outdated.bases.map((one) => [one.instrument.id, one]))
  const bases = [...once.values()].map(({ instrument, standing }) => ({
    address: `/documents/law/${instrument.id}`,
    sentence: t('flag.over', {
      name: instrument.name,
      since: standing.since ? t('flag.since', { date: formatIssued(standing.since, language) }) : '',
      by: standing.by ? t('flag.by', { name: standing.by.name }) : '',
    }),
  }))
  const tasks = outdated.tasks > 0 ? [{ address, sentence: t('flag.tasks', { count: outdated.tasks }) }] : []
  const flags = [...bases, ...tasks]
  return flags.length > 0 ? [...flags, { address, sentence: t('flag.review') }] : []
}
