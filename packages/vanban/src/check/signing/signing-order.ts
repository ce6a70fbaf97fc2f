import type { OfficialDocument, Signature } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { familyOf } from '../document-family.ts'
import { printedLines } from '../regions.ts'
import { article, presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { linksOf, type Link } from './links.ts'

/** TM. stands above KT., a deputy's post below KT., and who signs by authorisation passes it to nobody. */
export const signingOrder: Rule = {
  name: 'signing-order',
  regulation: presentation('II.7.b'),
  check(document): Fault[] {
    const { where } = document
    const signature = document.signature
    if (!signature || !where.signature) return []
    const links = linksOf(signature)
    const wrong =
      wrongOrder(links) ??
      wrongSubstitute(links) ??
      passedOn(links) ??
      (familyOf(document) === 'party' ? null : unusualWord(links))
    return wrong ? [{ ...wrong, span: spanOf(document, signature, where.signature) }] : []
  },
}

type Wrong = Omit<Fault, 'span'>

function wrongOrder(links: readonly Link[]): Wrong | null {
  const at = links.findIndex(({ word }) => word === 'TM')
  if (at <= 0) return null
  return {
    severity: 'error',
    says: {
      vi: `“${links[at]?.text ?? ''}” phải đứng trên cùng, trước “${links[0]?.text ?? ''}”.`,
      en: `“${links[at]?.text ?? ''}” stands first, above “${links[0]?.text ?? ''}”.`,
    },
  }
}

/** "KT. CHỦ TỊCH" goes on with the post of the one who signs. */
function wrongSubstitute(links: readonly Link[]): Wrong | null {
  const at = links.findIndex(({ word }) => word === 'KT')
  const [head, deputy] = [links[at], links[at + 1]]
  if (!head) return null
  if (!deputy) {
    return {
      severity: 'warning',
      says: {
        vi: `Dưới “${head.text}” phải ghi chức vụ của người ký.`,
        en: `Below “${head.text}” stands the post of the one who signs.`,
      },
    }
  }
  if (deputy.word !== null || deputy.post !== head.post) return null
  return {
    severity: 'error',
    says: {
      vi: `Ký thay “${head.post.toUpperCase()}” thì người ký phải là cấp phó, không phải chính chức vụ đó.`,
      en: `Whoever signs for the “${head.post.toUpperCase()}” is a deputy, not the holder of that post.`,
    },
  }
}

function passedOn(links: readonly Link[]): Wrong | null {
  const at = links.findIndex(({ word }) => word === 'TUQ')
  if (at < 0 || !links.slice(at + 1).some(({ word }) => word === 'KT' || word === 'TL' || word === 'TUQ'))
    return null
  return {
    severity: 'error',
    regulation: article('Điều 13, khoản 3'),
    says: {
      vi: 'Người được ký thừa ủy quyền không được ủy quyền lại cho người khác ký.',
      en: 'Whoever signs by authorisation may not authorise somebody else to sign.',
    },
  }
}

/** "T/M", "K/T": the decree abbreviates with a full stop. */
function unusualWord(links: readonly Link[]): Wrong | null {
  const link = links.find(({ text }) => /^[tk]\/[mtl]/iu.test(text) || /^(?:tm|kt|tl|tuq)\s*\//iu.test(text))
  if (!link?.word) return null
  return {
    severity: 'error',
    says: {
      vi: `Quyền hạn của người ký viết tắt là “${link.word}.”.`,
      en: `The signing words are abbreviated “${link.word}.”.`,
    },
    suggestion: `${link.word}. ${link.post.toUpperCase()}`,
  }
}

/** The chain without the name. */
function spanOf({ text }: OfficialDocument, { name }: Signature, span: Span): Span {
  const lines = printedLines(text, span)
  const last = lines.filter((line) => line.text !== name && !line.text.endsWith(name)).at(-1)
  return [lines[0]?.span[0] ?? span[0], last?.span[1] ?? span[1]]
}
