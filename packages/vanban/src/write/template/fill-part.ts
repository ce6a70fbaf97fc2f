import type { Span } from '../../model/span.ts'
import type { Block } from '../composition.ts'
import type { FoundField, FoundPart } from './find-fields.ts'
import type { Value } from './template-values.ts'
import { blocksXml, runXml, textXml, type Shape } from './word-xml.ts'

interface Edit {
  readonly span: Span
  readonly source: string
}

/** The part with its fields filled, and `attached` behind everything else on pages of their own. */
export function fillPart(
  source: string,
  { fields, prefix }: FoundPart,
  valueFor: (field: FoundField) => Value | null,
  attached: readonly Block[],
): string {
  const wholes = fields.flatMap((field) => wholeEdits(field, valueFor(field), prefix))
  const edits = [...wholes, ...textEdits(fields, valueFor, prefix), ...attachedEdit(source, attached, prefix)]
  return spliced(source, edits)
}

/** Fields that take whole paragraphs, and those that are elements of their own. */
function wholeEdits(field: FoundField, value: Value | null, prefix: string): Edit[] {
  const shape: Shape = { prefix, paragraph: withoutSection(field.paragraph.properties), run: field.run }
  if (value?.kind === 'blocks') {
    const kept = field.paragraph.properties === shape.paragraph ? '' : sectionEnd(field, prefix)
    const filled = blocksXml(value.blocks, shape) + kept
    return [
      {
        span: field.paragraph.span,
        source: filled === '' ? `<${prefix}p>${shape.paragraph}</${prefix}p>` : filled,
      },
    ]
  }
  if (value?.kind !== 'words' || field.kind === 'braces') return []
  const run = runXml({ text: value.words }, shape)
  const isBlock = spansEqual(field.pieces[0]?.span, field.paragraph.span)
  const words = isBlock ? `<${prefix}p>${field.paragraph.properties}${run}</${prefix}p>` : run
  return field.pieces.map(({ span }, at) => ({ span, source: at === 0 ? words : '' }))
}

/** A text may hold several fields and what stands between them; it is written anew once. */
function textEdits(
  fields: readonly FoundField[],
  valueFor: (field: FoundField) => Value | null,
  prefix: string,
): Edit[] {
  const texts = new Map<number, { readonly span: Span; readonly text: string; readonly cuts: Cut[] }>()
  for (const field of fields) {
    const value = valueFor(field)
    if (value?.kind !== 'words') continue
    field.pieces.forEach(({ span, text, cut }, at) => {
      if (text === null) return
      const entry = texts.get(span[0]) ?? { span, text, cuts: [] }
      entry.cuts.push({ cut, words: at === 0 ? value.words : '' })
      texts.set(span[0], entry)
    })
  }
  return [...texts.values()].map(({ span, text, cuts }) => ({
    span,
    source: textXml(withWords(text, cuts), prefix),
  }))
}

interface Cut {
  readonly cut: Span
  readonly words: string
}

function withWords(text: string, cuts: readonly Cut[]): string {
  const edits = cuts.map(({ cut, words }) => ({ span: cut, source: words }))
  return spliced(text, edits)
}

/** Before the properties of the last section, which end the text. */
function attachedEdit(source: string, attached: readonly Block[], prefix: string): Edit[] {
  if (attached.length === 0) return []
  const end = source.lastIndexOf(`</${prefix}body>`)
  const section = source.lastIndexOf(`<${prefix}sectPr`, end)
  const isLast = section > source.lastIndexOf(`</${prefix}p>`, end)
  const at = isLast && section >= 0 ? section : end
  const page = `<${prefix}p><${prefix}r><${prefix}br ${prefix}type="page"/></${prefix}r></${prefix}p>`
  return [{ span: [at, at], source: page + blocksXml(attached, { prefix, paragraph: '', run: '' }) }]
}

/** A paragraph that ends a section is repeated without that end. */
function withoutSection(properties: string): string {
  return properties.replace(/<([\w.-]+:)?sectPr\b[\s\S]*?<\/\1?sectPr>/, '')
}

const sectionEnd = ({ paragraph }: FoundField, prefix: string): string =>
  `<${prefix}p>${paragraph.properties}</${prefix}p>`

function spansEqual(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1]
}

/** Edits in place; one that lies within an earlier one is part of what that replaced. */
function spliced(source: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  let [out, at] = ['', 0]
  for (const { span, source: words } of ordered) {
    if (span[0] < at) continue
    out += source.slice(at, span[0]) + words
    at = span[1]
  }
  return out + source.slice(at)
}
