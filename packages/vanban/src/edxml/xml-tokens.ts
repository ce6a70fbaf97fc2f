import { Unreadable } from '../model/unreadable.ts'
import { readAttributes, unescapeXml } from '../read/docx/xml.ts'
import { RefusedMessage } from './refused-message.ts'

export type XmlToken =
  | {
      readonly kind: 'begin'
      readonly name: string
      readonly attributes: readonly (readonly [string, string])[]
      readonly raw: string
    }
  | { readonly kind: 'end'; readonly name: string; readonly raw: string }
  | { readonly kind: 'text'; readonly text: string; readonly raw: string }

/** Longest tag, comment or instruction; no message has one of a hundredth of this. */
const longestMarkup = 65_536
const mostAttributes = 64
/** The longest reference to a character, "&#x10ffff;", and some room. */
const longestReference = 16

/**
 * XML in pieces: text comes as it arrives, so that an attachment of any size passes through. No entities, no document
 * types. An empty element comes as its begin and its end.
 */
export class XmlTokens {
  private rest = ''
  private isCharacterData = false

  private text(source: string, at: number, isLast: boolean): Step | null {
    const next = source.indexOf('<', at)
    let end = next < 0 ? source.length : next
    if (next < 0 && !isLast) {
      const reference = source.lastIndexOf('&')
      const isOpen = reference >= Math.max(at, end - longestReference) && !source.includes(';', reference)
      if (isOpen) end = reference
    }
    if (end === at) return null
    const raw = source.slice(at, end)
    return { tokens: [{ kind: 'text', text: wellFormed(() => unescapeXml(raw)), raw }], at: end }
  }

  /** @throws {RefusedMessage} damaged, entities, excessive */
  *read(chunk: string, isLast: boolean): Generator<XmlToken> {
    const source = this.rest === '' ? chunk : this.rest + chunk
    let at = 0
    while (at < source.length) {
      const step = this.isCharacterData
        ? this.characterData(source, at, isLast)
        : source[at] === '<'
          ? this.markup(source, at)
          : this.text(source, at, isLast)
      if (!step) break
      yield* step.tokens
      at = step.at
    }
    this.rest = source.slice(at)
    if (isLast && (this.rest !== '' || this.isCharacterData)) throw new RefusedMessage('damaged')
    if (this.rest.length > longestMarkup) throw new RefusedMessage('excessive', 'xml')
  }

  private characterData(source: string, at: number, isLast: boolean): Step | null {
    const close = source.indexOf(']]>', at)
    if (close >= 0) this.isCharacterData = false
    const end = close >= 0 ? close : source.length - (isLast ? 0 : 2)
    if (close < 0 && end <= at) return null
    const raw = source.slice(at, end)
    return { tokens: raw === '' ? [] : [{ kind: 'text', text: raw, raw }], at: close >= 0 ? close + 3 : end }
  }

  private markup(source: string, at: number): Step | null {
    const begins = (mark: string) => source.startsWith(mark, at)
    if (begins('<!--')) return skipTo(source, at + 4, '-->')
    if (begins('<?')) return skipTo(source, at, '?>')
    if (begins('<![CDATA[')) {
      this.isCharacterData = true
      return { tokens: [], at: at + 9 }
    }
    if (begins('<!')) {
      if (source.length - at < 9) return null
      throw new RefusedMessage(
        /^<!(?:DOCTYPE|ENTITY)/i.test(source.slice(at, at + 9)) ? 'entities' : 'damaged',
      )
    }
    const end = endOfTag(source, at)
    if (end < 0) return null
    if (end - at > longestMarkup) throw new RefusedMessage('excessive', 'xml')
    return { tokens: tagTokens(source.slice(at, end + 1)), at: end + 1 }
  }
}

interface Step {
  readonly tokens: readonly XmlToken[]
  readonly at: number
}

function skipTo(source: string, at: number, mark: string): Step | null {
  const end = source.indexOf(mark, at)
  return end < 0 ? null : { tokens: [], at: end + mark.length }
}

function tagTokens(raw: string): XmlToken[] {
  if (raw.startsWith('</')) return [{ kind: 'end', name: raw.slice(2, -1).trimEnd(), raw }]
  const isEmpty = raw.endsWith('/>')
  const tag = raw.slice(1, isEmpty ? -2 : -1)
  const [name = ''] = /^[^\s=<>/'"&]+/.exec(tag) ?? []
  if (name === '') throw new RefusedMessage('damaged')
  const attributes = wellFormed(() => readAttributes(tag, name.length))
  if (attributes.length > mostAttributes) throw new RefusedMessage('excessive', name)
  if (new Set(attributes.map(([one]) => one)).size < attributes.length)
    throw new RefusedMessage('damaged', name)
  const begin: XmlToken = { kind: 'begin', name, attributes, raw }
  return isEmpty ? [begin, { kind: 'end', name, raw: '' }] : [begin]
}

/** The ">" outside quotes; -1 when it has not come yet. */
function endOfTag(source: string, at: number): number {
  let quote = 0
  for (let index = at + 1; index < source.length; index += 1) {
    const code = source.charCodeAt(index)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return index
  }
  return -1
}

function wellFormed<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) throw new RefusedMessage('damaged')
    throw error
  }
}
