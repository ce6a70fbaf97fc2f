import type { Finding, OfficialDocument } from '../model/official-document.ts'
import { formalRules } from './formal-rules.ts'
import { languageRules } from './language/language-rules.ts'
import type { Fault, Known, Language, Rule } from './rule.ts'

const rules: readonly Rule[] = [...formalRules, ...languageRules]

/**
 * Everything that the rules find in a document, in the order of its text. The document stays as it is: whoever reads the
 * findings decides. The same document, knowledge and language give the same findings.
 */
export function checkDocument(
  document: OfficialDocument,
  known: Known = {},
  language: Language = 'vi',
): Finding[] {
  return rules
    .flatMap((rule) => rule.check(document, known).map((fault) => findingOf(rule, fault, document, language)))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

function findingOf(rule: Rule, fault: Fault, document: OfficialDocument, language: Language): Finding {
  return {
    rule: rule.name,
    severity: isRecognised(document) && fault.severity === 'error' ? 'warning' : fault.severity,
    words: document.text.slice(...fault.span),
    message: fault.says[language],
    regulation: fault.regulation === undefined ? rule.regulation : fault.regulation,
    suggestion: fault.suggestion ?? null,
    span: fault.span,
  }
}

/** What was recognised from a picture of a page may be a fault of the recognition: nothing of it is certain. */
function isRecognised({ recognised, format }: OfficialDocument): boolean {
  return format === 'image' || recognised.length > 0
}
