import { shell } from './vi/shell.ts'
import { planning } from './vi/planning.ts'
import { reporting } from './vi/reporting.ts'

export const vi = { ...shell, ...planning, ...reporting }
