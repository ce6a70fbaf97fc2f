import { en } from './en.ts'
import type { Catalogue, Language } from './messages.ts'
import { vi } from './vi.ts'

/** All languages at once: for the server. Pages load one (see routes/+layout.ts). */
export const catalogues: Readonly<Record<Language, Catalogue>> = { vi, en }
