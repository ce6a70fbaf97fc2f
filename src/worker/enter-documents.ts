import { enterCitations } from '#domain/documents/register-job.ts'
import { enterIssuedReports } from '#domain/reporting/outgoing-job.ts'
import type { Job } from '#platform/jobs.ts'

/** Every minute: what was kept, or issued, before there was a register to enter it in. Soon there is nothing left to do. */
export const enterDocumentsJob: Job = {
  name: 'enter-documents',
  atOnce: 1,
  schedule: '* * * * *',
  run: async (house) => {
    await enterIssuedReports(house)
    await enterCitations(house)
  },
}
