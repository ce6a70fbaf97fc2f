import { examineEvidence, examineEvidenceName } from '#domain/planning/evidence-job.ts'
import type { Job } from '#platform/jobs.ts'
import { readInThread } from './read-document.ts'

/** When somebody brings what nobody could read in the moment, and every minute what a worker left in the middle. */
export const examineEvidenceJob: Job = {
  name: examineEvidenceName,
  atOnce: 1,
  schedule: '* * * * *',
  run: (house, _entryId, signal) => examineEvidence(house, readInThread, signal),
}
