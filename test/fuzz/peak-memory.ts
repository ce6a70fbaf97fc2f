import { existsSync, readFileSync } from 'node:fs'

const status = '/proc/self/status'

/**
 * Megabytes, the most that this process has held. What the system says of resources used counts the process that started
 * it too, where that was the larger; Linux also tells of this one alone.
 */
export function peakMegabytes(): number {
  const own = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return (own ? Number(own) : process.resourceUsage().maxRSS) / 1000
}
