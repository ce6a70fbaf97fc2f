import type { Signature } from '../model/official-document.ts'
import type { Block, Closing } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { brokenCentred, centred, line } from './blocks.ts'
import { typeOf } from './head.ts'
import { closingColumns, signatureRoom, size } from './measures.ts'
import { oneLine, upper } from './printable.ts'

type Row = Closing['rows'][number]

/** Nơi nhận on the left, authority, post, room for the hand and name on the right; null when there is neither. */
export function composeClosing(document: WritableDocument): Closing | null {
  const recipients = [...recipientLines(document), ...copiesLine(document)]
  const signatures = inOrder(document).map(signatureLines)
  const rows: Row[] =
    signatures.length > 1 ? [...pairs(signatures), [recipients, []]] : [[recipients, signatures[0] ?? []]]
  const filled = [...rows, attestationRow(document)].filter((row) => row.some((blocks) => blocks.length > 0))
  return filled.length === 0 ? null : { rows: filled }
}

/** The chair of minutes signs on the right (mẫu 1.9), the first party to an agreement on the left. */
function inOrder(document: WritableDocument): readonly (Signature | null)[] {
  const others = document.cosigners ?? []
  return typeOf(document) === 'biên bản' ? [...others, document.signature] : [document.signature, ...others]
}

/** Who signs together signs side by side; a third one signs below, on the right. Recipients stand under all. */
function pairs(signatures: readonly (readonly Block[])[]): Row[] {
  const even =
    signatures.length % 2 === 0 ? signatures : [...signatures.slice(0, -1), [], ...signatures.slice(-1)]
  return even.flatMap((left, index) => (index % 2 === 0 ? [[left, even[index + 1] ?? []] as const] : []))
}

function attestationRow({ attestation }: WritableDocument): Row {
  const text = oneLine(attestation)
  const words = brokenCentred({ text, bold: true }, closingColumns[0], { size: size.body, before: 12 })
  return [text === '' ? [] : [words, { kind: 'room', height: signatureRoom }], []]
}

/** Each recipient on a line of its own after a dash, ending ";", the last one ". ". */
export function recipientLines({ recipients }: Pick<WritableDocument, 'recipients'>): Block[] {
  const named = recipients.map(unmarked).filter((recipient) => recipient !== '')
  if (named.length === 0) return []
  return [
    line([{ text: 'Nơi nhận:', bold: true, italic: true }], { size: size.recipientsWord }),
    ...named.map((recipient, index) =>
      line([{ text: `- ${recipient}${index === named.length - 1 ? '.' : ';'}` }], { size: size.recipients }),
    ),
  ]
}

/** A name without the dash before it and the mark after it, which are set anew. */
export function unmarked(entry: string): string {
  return oneLine(entry)
    .replace(/^[-–+•]\s*/, '')
    .replace(/\s*[;.,]+$/, '')
}

function copiesLine({ copies }: WritableDocument): Block[] {
  const text = oneLine(copies)
  return text === '' ? [] : [line([{ text }], { size: size.copies, before: 6 })]
}

export function signatureLines(signature: Signature | null): Block[] {
  if (signature === null) return []
  const posts = signature.chain.map((post) => upper(oneLine(post))).filter((post) => post !== '')
  const name = oneLine(signature.name)
  return [
    ...posts.map((post) =>
      brokenCentred({ text: post, bold: true }, closingColumns[1], { size: size.signature }),
    ),
    { kind: 'room', height: signatureRoom },
    ...(name === '' ? [] : [centred({ text: name, bold: true }, { size: size.signature })]),
  ]
}
