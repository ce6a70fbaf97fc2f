import { resumeImports } from '#domain/documents/import-job.ts'
import type { House } from '#platform/context.ts'
import type { Job } from '#platform/jobs.ts'
import { examineEvidenceJob } from './examine-evidence.ts'
import { enterDocumentsJob } from './enter-documents.ts'
import { keepTermsJob } from './retention.ts'
import { signLogJob, signWhatCame, verifyLogJob } from './keep-log.ts'
import { readDocumentJob, resumeImportsJob } from './read-document.ts'
import { sweepFilesJob } from './sweep-files.ts'

/** Every job of the house. */
const jobs: readonly Job[] = [
  readDocumentJob,
  resumeImportsJob,
  enterDocumentsJob,
  examineEvidenceJob,
  keepTermsJob,
  sweepFilesJob,
  signLogJob,
  verifyLogJob,
]

export async function startWorker(house: House): Promise<void> {
  await house.jobs.work(jobs, house)
  await resumeImports(house, 0)
}

/** Ends the jobs in hand; what they wrote is signed before the house closes. */
export async function stopWorker(house: House): Promise<void> {
  await house.jobs.stop()
  await signWhatCame(house)
}
