import { shell } from './en/shell.ts'
import { planning } from './en/planning.ts'
import { reporting } from './en/reporting.ts'

export const en = { ...shell, ...planning, ...reporting }
