import type { Block, Closing } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { brokenCentred, centred, line } from './blocks.ts'
import { closingColumns, signatureRoom, size } from './measures.ts'
import { oneLine, upper } from './printable.ts'

/** Nơi nhận on the left, authority, post, room for the hand and name on the right; null when there is neither. */
export function composeClosing(document: WritableDocument): Closing | null {
  const recipients = [...recipientLines(document), ...copiesLine(document)]
  const signature = signatureLines(document)
  return recipients.length === 0 && signature.length === 0 ? null : { recipients, signature }
}

/** Each recipient on a line of its own after a dash, ending ";", the last one ". ". */
function recipientLines({ recipients }: WritableDocument): Block[] {
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

function signatureLines({ signature }: WritableDocument): Block[] {
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
