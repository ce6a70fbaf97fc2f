import { carryOutTerms, keepTermsName } from '#domain/organisation/retention-actions.ts'
import type { Job } from '#platform/jobs.ts'

/** Every night, before unused bytes are swept: records whose time is over. */
export const keepTermsJob: Job = {
  name: keepTermsName,
  atOnce: 1,
  schedule: '10 2 * * *',
  run: (house, _id, signal) => carryOutTerms(house, signal),
}
