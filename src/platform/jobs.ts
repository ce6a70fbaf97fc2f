import { PgBoss } from 'pg-boss'
import type { House } from './context.ts'

/** Work that happens outside a request. Delivery is at least once, so each is idempotent. */
export interface Job {
  readonly name: string
  /** How many at once in one process. */
  readonly atOnce: number
  /** Five-field cron in Asia/Ho_Chi_Minh, for what happens by the clock. */
  readonly schedule?: string
  run(house: House, recordId: string, signal: AbortSignal): Promise<void>
}

export interface Jobs {
  /** Asks for the job on one record; returns once the request is durable. */
  request(name: string, recordId: string): Promise<void>
  /** Begins to work off the given jobs in this process. */
  work(jobs: readonly Job[], house: House): Promise<void>
  stop(): Promise<void>
}

/** A worker that says nothing for so long is taken for dead, and its job goes to another. */
const queueOptions = {
  heartbeatSeconds: 20,
  // A living worker may take its time: a scan of hundreds of pages does.
  expireInSeconds: 4 * 3600,
  notify: true,
  retryLimit: 3,
  retryDelay: 1,
  retryBackoff: true,
}

/** A queue that an earlier version made takes on today's options. */
async function makeQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(name, queueOptions)
  await boss.updateQueue(name, queueOptions)
}

/** Jobs on PostgreSQL itself: no second system to keep. */
export function createJobs(databaseUrl: string, onError: (error: Error) => void): Jobs {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    application_name: 'nhipcau-jobs',
    useListenNotify: true,
  })
  boss.on('error', onError)
  let started: Promise<unknown> | null = null
  const start = () => (started ??= boss.start())
  const known = new Map<string, Promise<void>>()
  const queue = async (name: string) => {
    await start()
    const made = known.get(name) ?? makeQueue(boss, name)
    known.set(name, made)
    await made
  }
  return {
    async request(name, recordId) {
      await queue(name)
      await boss.send(name, { recordId })
    },
    async work(jobs, house) {
      for (const job of jobs) {
        await queue(job.name)
        await boss.work<{ recordId?: string }>(
          job.name,
          { localConcurrency: job.atOnce, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 },
          async ([request]) => {
            if (request) await job.run(house, request.data?.recordId ?? '', request.signal)
          },
        )
        if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Ho_Chi_Minh' })
      }
    },
    async stop() {
      if (started === null) return
      await started
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
