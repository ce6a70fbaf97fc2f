import type { Span } from '../../model/span.ts'
import { Unreadable } from '../../model/unreadable.ts'

/**
 * A small reader of XML parts. A DOM would do, but takes some 150 ms for the 600 kB of an ordinary decree, six times what
 * a whole document may take here. Names come out with one prefix per namespace ("w:p"), whatever the file calls it.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement {
  readonly name: string
  readonly raw: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
  readonly scope: Scope
  readonly at: number
}

/** Prefixes in force, and the full names already worked out under them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
}

/** Word refuses deeper nesting than this long before; the reader walks by recursion and must stay within its stack. */
const deepest = 1_000
/** Some thousand printed pages; more is made to exhaust memory. */
const mostElements = 2_000_000

const knownNamespaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['urn:schemas-microsoft-com:vml', 'v'],
])

const none: Readonly<Record<string, string>> = Object.freeze({})

/** Where elements stand in the source of their part: from "<" to behind the last ">". */
export type Places = Map<XmlElement, Span>

/**
 * Parses one part; whatever is not well formed is damage. Whoever wants to write into the part gives `places` to be filled.
 *
 * @throws {Unreadable}
 */
export function parseXml(source: string, places?: Places): XmlElement {
  const parser = new XmlParser(source, places)
  return parser.parse()
}

class XmlParser {
  private readonly source: string
  private readonly places: Places | undefined
  private readonly open: OpenElement[] = []
  private root: XmlElement | null = null
  private elements = 0
  private scope: Scope = { prefixes: new Map(), names: new Map() }

  constructor(source: string, places?: Places) {
    this.source = source
    this.places = places
  }

  parse(): XmlElement {
    let at = 0
    while (at < this.source.length) {
      const next = this.source.indexOf('<', at)
      this.text(at, next < 0 ? this.source.length : next)
      if (next < 0) break
      at = this.markup(next)
    }
    if (!this.root || this.open.length > 0) throw damaged()
    return this.root
  }

  private text(from: number, to: number): void {
    if (from === to) return
    const parent = this.open[this.open.length - 1]
    const text = this.source.slice(from, to)
    if (parent) parent.children.push(unescapeXml(text))
    else if (!/^[\s\ufeff]*$/.test(text)) throw damaged()
  }

  private markup(at: number): number {
    switch (this.source.charCodeAt(at + 1)) {
      case 0x2f: // "/"
        return this.close(at)
      case 0x3f: // "?"
        return this.skip(at, '?>')
      case 0x21: // "!"
        return this.declaration(at)
      default:
        return this.begin(at)
    }
  }

  private declaration(at: number): number {
    if (this.source.startsWith('<!--', at)) return this.skip(at + 4, '-->')
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(this.source.slice(at, at + 9))) throw new Unreadable('nestedEntities')
    if (!this.source.startsWith('<![CDATA[', at) || this.open.length === 0) throw damaged()
    const end = this.skip(at, ']]>')
    this.open[this.open.length - 1]?.children.push(this.source.slice(at + 9, end - 3))
    return end
  }

  private skip(at: number, mark: string): number {
    const end = this.source.indexOf(mark, at)
    if (end < 0) throw damaged()
    return end + mark.length
  }

  private begin(at: number): number {
    const end = this.endOfTag(at)
    const isEmpty = this.source.charCodeAt(end - 1) === 0x2f
    const tag = this.source.slice(at + 1, isEmpty ? end - 1 : end)
    const [raw = ''] = /^[^\s=<>/'"]+/.exec(tag) ?? []
    if (raw === '' || ++this.elements > mostElements) throw raw ? new Unreadable('expandsTooFar') : damaged()
    const outer = this.scope
    const written = raw.length === tag.length ? null : readAttributes(tag, raw.length)
    if (written) this.scope = enterScope(outer, written)
    const attributes = written ? nameAttributes(written, this.scope) : none
    const element = { name: fullName(raw, this.scope, true), raw, attributes, children: [], scope: outer, at }
    if (isEmpty) this.add(element, end + 1)
    else if (this.open.push(element) > deepest) throw damaged()
    return end + 1
  }

  /** The ">" that ends the tag, not one inside a quoted value. */
  private endOfTag(at: number): number {
    let end = this.source.indexOf('>', at)
    let from = at
    while (end >= 0) {
      const quote = openQuote(this.source, from, end)
      if (!quote) return end
      from = this.source.indexOf(quote, end)
      if (from < 0) break
      from += 1
      end = this.source.indexOf('>', from)
    }
    throw damaged()
  }

  private close(at: number): number {
    const end = this.skip(at, '>')
    const element = this.open.pop()
    if (!element || this.source.slice(at + 2, end - 1).trimEnd() !== element.raw) throw damaged()
    this.add(element, end)
    return end
  }

  private add(element: OpenElement, end: number): void {
    this.scope = element.scope
    const finished = { name: element.name, attributes: element.attributes, children: element.children }
    this.places?.set(finished, [element.at, end])
    const parent = this.open[this.open.length - 1]
    if (parent) parent.children.push(finished)
    else if (this.root) throw damaged()
    else this.root = finished
  }
}

function openQuote(source: string, from: number, to: number): string | null {
  let quote: string | null = null
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at)
    if (code !== 0x22 && code !== 0x27) continue
    const sign = code === 0x22 ? '"' : "'"
    if (!quote) quote = sign
    else if (quote === sign) quote = null
  }
  return quote
}

export function readAttributes(tag: string, from: number): [string, string][] {
  const pattern = /\s+([^\s=<>/'"]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
  const written: [string, string][] = []
  let at = from
  for (;;) {
    pattern.lastIndex = at
    const match = pattern.exec(tag)
    if (!match) break
    written.push([match[1] ?? '', unescapeXml(match[2] ?? match[3] ?? '')])
    at = pattern.lastIndex
  }
  if (tag.slice(at).trim() !== '') throw damaged()
  return written
}

function enterScope(outer: Scope, written: readonly (readonly [string, string])[]): Scope {
  const declared = written.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  const prefixes = new Map(outer.prefixes)
  for (const [name, uri] of declared) {
    const prefix = name.slice(6)
    prefixes.set(prefix, knownNamespaces.get(uri) ?? (prefix === '' ? '?' : `?${prefix}`))
  }
  return { prefixes, names: new Map() }
}

function nameAttributes(
  written: readonly (readonly [string, string])[],
  scope: Scope,
): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of written) attributes[fullName(name, scope, false)] = value
  return attributes
}

/** An attribute without a prefix has no namespace; an element without one has the default namespace. */
function fullName(raw: string, scope: Scope, isElement: boolean): string {
  const colon = raw.indexOf(':')
  if (colon < 0 && !isElement) return raw
  const known = scope.names.get(raw)
  if (known !== undefined) return known
  const prefix = scope.prefixes.get(colon < 0 ? '' : raw.slice(0, colon))
  const local = raw.slice(colon + 1)
  const name = prefix === undefined ? raw : prefix === '' ? local : `${prefix}:${local}`
  scope.names.set(raw, name)
  return name
}

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
    const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : -1
    const sign = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : namedEntities.get(name)
    if (sign === undefined || end === '') throw damaged()
    return sign
  })
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'xml')
}
