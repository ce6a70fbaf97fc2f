import { shell } from './vi/shell.ts'
import { planning } from './vi/planning.ts'

export const vi = { ...shell, ...planning }
