import { acts } from './acts.ts'
import type { ActName } from './acts.ts'
import type { Translator } from './i18n/messages.ts'

/** Who did it, as the log says it of any act. */
export interface Doer {
  /** Null for the house itself. */
  readonly actorId: string | null
  /** The person, or the job. */
  readonly actorName: string
}

/** What was done, as one plain sentence. */
export function actWords(act: string, doer: Doer, t: Translator): string {
  const actor = doer.actorId === null ? t('log.system', { job: doer.actorName }) : doer.actorName
  return isAct(act) ? t(`log.act.${act}`, { actor }) : `${actor}: ${act}`
}

/** The post that was at work, as it then was. */
export interface ActPost {
  readonly title: string | null
  readonly unitName: string | null
  /** The absent holder's name. */
  readonly standsInFor: string | null
}

function isAct(act: string): act is ActName {
  return Object.hasOwn(acts, act)
}
