import type { House } from '#platform/context.ts'
import type { Job } from '#platform/jobs.ts'

/** Every job of the house. */
const jobs: readonly Job[] = []

export async function startWorker(house: House): Promise<void> {
  await house.jobs.work(jobs, house)
}
