import type { Rule } from './rule.ts'

/** Rules of form, each serving a regulation. */
export const formalRules: readonly Rule[] = []
