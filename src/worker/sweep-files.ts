import type { Job } from '#platform/jobs.ts'
import { sweepFiles } from '#platform/kept-files.ts'

/** Every night: bytes that were written for a record which never came to be. */
export const sweepFilesJob: Job = {
  name: 'sweep-files',
  atOnce: 1,
  schedule: '30 2 * * *',
  run: (house) => sweepFiles(house),
}
