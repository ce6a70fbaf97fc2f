import { shell } from './en/shell.ts'
import { planning } from './en/planning.ts'

export const en = { ...shell, ...planning }
