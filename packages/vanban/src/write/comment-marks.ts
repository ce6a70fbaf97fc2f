import type { Span } from '../model/span.ts'
import { findChild } from '../read/docx/elements.ts'
import type { XmlElement } from '../read/docx/xml.ts'
import type { Anchor, Point } from './comment-anchors.ts'
import type { TracedDocx } from './docx-trace.ts'

/** A stretch of the source that gives way to other words. */
interface Edit {
  readonly span: Span
  readonly xml: string
}

/** The source of the main part with the range of each comment marked, numbered from `firstId` in the order of anchors. */
export function markRanges(traced: TracedDocx, anchors: readonly Anchor[], firstId: number): string {
  const marking = new Marking(traced)
  anchors.forEach(({ from, to }, index) => {
    const attributes = `${marking.declaration} w:id="${firstId + index}"`
    marking.mark(to, 'end', `<w:commentRangeEnd${attributes}/>${reference(marking.declaration, attributes)}`)
    marking.mark(from, 'start', `<w:commentRangeStart${attributes}/>`)
  })
  return declareUtf8(marking.write())
}

function reference(declaration: string, attributes: string): string {
  return `<w:r${declaration}><w:commentReference${attributes}/></w:r>`
}

interface Place {
  /** What ends the run, and the text in it, that is cut here, and begins them again. */
  readonly close: string
  readonly open: string
  readonly ends: string[]
  readonly starts: string[]
}

class Marking {
  /** Empty where the root already gives the prefix its usual meaning. */
  readonly declaration: string
  private readonly traced: TracedDocx
  private readonly marks = new Map<number, Place>()
  private readonly spaced = new Map<XmlElement, readonly Edit[]>()

  constructor(traced: TracedDocx) {
    this.traced = traced
    this.declaration = declarationOf(traced.source)
  }

  mark(point: Point, side: 'start' | 'end', xml: string): void {
    const at = this.positionOf(point)
    let place = this.marks.get(at)
    if (!place) this.marks.set(at, (place = { ...this.cut(point), ends: [], starts: [] }))
    if (side === 'end') place.ends.push(xml)
    else place.starts.push(xml)
  }

  write(): string {
    const edits: Edit[] = [...this.spaced.values()].flat()
    for (const [at, { close, open, ends, starts }] of this.marks) {
      edits.push({ span: [at, at], xml: [close, ...ends, ...starts, open].join('') })
    }
    return applyEdits(this.traced.source, edits)
  }

  private positionOf(point: Point): number {
    switch (point.kind) {
      case 'between':
        return point.at
      case 'withinRun':
        return this.place(point.before)[0]
      case 'withinText':
        return this.positionInText(point.element, point.offset)
    }
  }

  /** Space at the ends of a text counts only where the text says so; a cut makes new ends. */
  private positionInText(element: XmlElement, offset: number): number {
    const { source } = this.traced
    const [from, to] = this.place(element)
    const tag = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(source.slice(from, to))?.[0] ?? ''
    const end = source.lastIndexOf('</', to - 1)
    let start = from + tag.length
    if (element.attributes['xml:space'] !== 'preserve') {
      const words = source.slice(start, end)
      const skipped = words.length - words.trimStart().length
      const preserved = tag.replace(/\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')/, '').replace(/\s*>$/, '')
      this.spaced.set(element, [
        { span: [from, start + skipped], xml: `${preserved} xml:space="preserve">` },
        { span: [start + words.trimEnd().length, end], xml: '' },
      ])
      start += skipped
    }
    return start + sourceLength(source.slice(start, end), offset)
  }

  private cut(point: Point): Pick<Place, 'close' | 'open'> {
    if (point.kind === 'between') return { close: '', open: '' }
    const { source } = this.traced
    const [from, to] = this.place(point.run)
    const [tag = '', name = ''] =
      /^<([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(source.slice(from, to)) ?? []
    const properties = findChild(point.run, 'w:rPr')
    const open = tag + (properties ? source.slice(...this.place(properties)) : '')
    if (point.kind === 'withinRun') return { close: `</${name}>`, open }
    const text = /^<([^\s/>]+)/.exec(source.slice(this.place(point.element)[0]))?.[1] ?? ''
    return { close: `</${text}></${name}>`, open: `${open}<${text} xml:space="preserve">` }
  }

  private place(element: XmlElement): Span {
    const place = this.traced.places.get(element)
    if (!place) throw new Error(`${element.name} was not traced`)
    return place
  }
}

/** How much source writes the first characters of a text: "&amp;" writes one. */
function sourceLength(xml: string, characters: number): number {
  let left = characters
  let length = 0
  for (const [sign] of xml.matchAll(/&[^;]+;|<!\[CDATA\[|\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|[\s\S]/g)) {
    if (left === 0) break
    length += sign.length
    if (sign.startsWith('&#')) left -= codePointLength(sign)
    else if (sign.length === 1 || sign.startsWith('&')) left -= 1
  }
  return length
}

function codePointLength(sign: string): number {
  const code = Number(sign.slice(2, -1).replace(/^x/i, '0x'))
  return code > 0xffff ? 2 : 1
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  const pieces: string[] = []
  let at = 0
  for (const { span, xml } of sorted) {
    pieces.push(source.slice(at, span[0]), xml)
    at = span[1]
  }
  return pieces.join('') + source.slice(at)
}

const wordNamespaces =
  /\sxmlns:w\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/

function declarationOf(source: string): string {
  const root = /<[^?!][^>]*>/.exec(source)?.[0] ?? ''
  return wordNamespaces.test(root) ? '' : ` xmlns:w="${wordNamespace(source)}"`
}

/** Strict documents speak of the same words under another name. */
export function wordNamespace(source: string): string {
  return isStrict(source)
    ? 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    : 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
}

export function isStrict(source: string): boolean {
  return (
    /<[^?!][^>]*>/.exec(source)?.[0].includes('http://purl.oclc.org/ooxml/wordprocessingml/main') ?? false
  )
}

/** Parts that are written again come out in UTF-8, whatever they were in. */
export function declareUtf8(source: string): string {
  return source.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"')
}
