import type { Block, Composition, TextBlock } from './composition.ts'
import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { composeAppendix } from './appendix.ts'
import { composeBases, isBasisParagraph } from './bases.ts'
import { composePassages, firstSetting } from './body.ts'
import { composeClosing } from './closing.ts'
import { composeCopy } from './copy.ts'
import { authorityLine, enactingLine } from './decision.ts'
import { composeHead, fullDay } from './head.ts'
import { capitalised, oneLine, upper } from './printable.ts'
import { composeAddressees, composeTitle } from './title.ts'

/** What is printed of a document, and where. */
export function compose(document: WritableDocument): Composition {
  const closing = composeClosing(document)
  const appendices = document.outline.filter((passage) => passage.kind === 'appendix')
  const stepped = evenSteps()
  return {
    title: fileTitle(document),
    subject: oneLine(document.subject),
    author: oneLine(document.issuer),
    created: fullDay(document.date),
    head: composeHead(document),
    body: stepped([
      ...composeTitle(document),
      ...composeAddressees(document),
      ...withEndMark(composeText(document), closing !== null),
    ]),
    closing,
    copy: document.copy ? composeCopy(document.copy) : null,
    appendices: appendices
      .map((passage) => composeAppendix(document, passage))
      .map((appendix) => ({ ...appendix, blocks: stepped(appendix.blocks) })),
    circulation: upper(oneLine(document.circulation)) || null,
    contact: oneLine(document.contact) || null,
  }
}

/** Headings of a file go down by one step at a time, whatever levels the numbering leaves out (PDF/UA-1, 7.4.2). */
function evenSteps(): (blocks: readonly Block[]) => Block[] {
  const above: number[] = []
  return (blocks) =>
    blocks.map((block) => {
      if (block.kind !== 'text' || block.role.kind !== 'heading') return block
      const { level } = block.role
      while ((above.at(-1) ?? 0) >= level) above.pop()
      above.push(level)
      return { ...block, role: { kind: 'heading', level: above.length } }
    })
}

/** The text between title and signature; appendices come after. */
export function composeText(document: WritableDocument, column = firstSetting.column): Block[] {
  const passages = document.outline.filter((passage) => passage.kind !== 'appendix')
  const bases = leadingBases(passages)
  const setting = { ...firstSetting, column }
  return [
    ...authorityLine(document),
    ...composePassages(passages.slice(0, bases.from), setting),
    ...composeBases(document),
    ...composePassages(passages.slice(bases.from, bases.to), setting),
    ...enactingLine(document),
    ...composePassages(passages.slice(bases.to), setting),
  ]
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where the document's own bases stand: at its opening, perhaps under the name of the authority. */
function leadingBases(passages: readonly WritablePassage[]): Stretch {
  const opening = passages.findIndex((passage) => passage.kind !== 'paragraph')
  const paragraphs = opening === -1 ? passages : passages.slice(0, opening)
  const from = paragraphs.findIndex(isBasisParagraph)
  return from === -1 ? { from: 0, to: 0 } : { from, to: paragraphs.findLastIndex(isBasisParagraph) + 1 }
}

/** The text ends in "./.", and its last words stay on the page of the signature. */
export function withEndMark(blocks: readonly Block[], signed: boolean): Block[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'text') return [...blocks]
  return [...blocks.slice(0, -1), { ...endMarked(last), keepWithNext: signed }]
}

function endMarked(block: TextBlock): TextBlock {
  const last = block.runs.at(-1)
  if (block.align !== 'justify' || !last || /(\/\.|[:;,!?…])$/.test(last.text)) return block
  const text = last.text.endsWith('.') ? `${last.text}/.` : `${last.text}./.`
  return { ...block, runs: [...block.runs.slice(0, -1), { ...last, text }] }
}

function fileTitle(document: WritableDocument): string {
  const type = capitalised(oneLine(document.type) || 'công văn')
  const number = [document.number, document.symbol].map(oneLine).filter(Boolean).join('/')
  const subject = oneLine(document.subject)
  return [[type, number].filter(Boolean).join(' '), subject].filter(Boolean).join(': ')
}
