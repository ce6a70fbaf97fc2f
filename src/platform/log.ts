import { pino } from 'pino'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

export type { Logger }

export function createLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino({ level: config.logLevel, base: null }, pino.destination({ fd: 2, sync: false }))
}
