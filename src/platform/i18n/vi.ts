import { shell } from './vi/shell.ts'

export const vi = { ...shell }
