import { resumeImports } from '#domain/documents/import-job.ts'
import type { House } from '#platform/context.ts'
import type { Job } from '#platform/jobs.ts'
import { enterDocumentsJob } from './enter-documents.ts'
import { readDocumentJob, resumeImportsJob } from './read-document.ts'
import { sweepFilesJob } from './sweep-files.ts'

/** Every job of the house. */
const jobs: readonly Job[] = [readDocumentJob, resumeImportsJob, enterDocumentsJob, sweepFilesJob]

export async function startWorker(house: House): Promise<void> {
  await house.jobs.work(jobs, house)
  await resumeImports(house, 0)
}
