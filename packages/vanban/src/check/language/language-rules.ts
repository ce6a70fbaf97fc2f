import type { Rule } from '../rule.ts'

/** Rules of wording, spelling and punctuation. They suggest; a person judges. */
export const languageRules: readonly Rule[] = []
