import type { Config } from '../config.ts'

interface Times {
  readonly openedAt: Date
  readonly seenAt: Date
}

/** True once a session was left alone for too long, or has lasted for too long however busy it was. */
export function isOver(times: Times, now: Date, limits: Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>) {
  return (
    now.getTime() - times.seenAt.getTime() > limits.sessionIdleMinutes * 60_000 ||
    now.getTime() - times.openedAt.getTime() > limits.sessionHours * 3_600_000
  )
}

/** Written at most once a minute: a page brings many requests. */
export function isWorthNoting(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= 60_000
}
