import type { MessageElement } from './fields.ts'
import { namespace, otherNamespace } from './message.ts'
import { RefusedMessage } from './refused-message.ts'
import type { XmlToken } from './xml-tokens.ts'

interface OpenElement extends MessageElement {
  readonly raw: string
  readonly attributes: Map<string, string>
  readonly children: MessageElement[]
  readonly scope: ReadonlyMap<string, string>
  text: string
}

/** What may happen while the tree grows, for whoever takes the attachments out of it. */
export type TreeEvent =
  | { readonly kind: 'contentBegins' }
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'contentEnds' }
  | { readonly kind: 'attachment'; readonly element: MessageElement }

/** Attributes that say nothing of the document. */
const unsaying = /^(?:xmlns(?::.*)?|xsi:(?:nil|schemaLocation))$/
const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#'
const deepest = 32
const mostElements = 50_000
const longestText = 2_000_000

/** Builds the tree of a message from its tokens, without the content of attachments and without the signature. */
export class MessageTree {
  root: MessageElement | null = null
  /** The signature as it was written; its check is not claimed. */
  signature = ''
  private readonly open: OpenElement[] = []
  private signatureDepth = 0
  private elements = 0
  private length = 0
  private envelopes = 0

  /** @throws {RefusedMessage} */
  take(token: XmlToken): TreeEvent | null {
    if (this.signatureDepth > 0) return this.keepSignature(token)
    switch (token.kind) {
      case 'begin':
        return this.begin(token)
      case 'end':
        return this.end(token.name)
      case 'text':
        return this.text(token.text)
    }
  }

  /** @throws {RefusedMessage} damaged when something is still open, empty when there was nothing. */
  finish(): MessageElement {
    if (this.open.length > 0 || !this.root)
      throw new RefusedMessage(this.root || this.open.length > 0 ? 'damaged' : 'notAMessage')
    return this.root
  }

  private begin(token: XmlToken & { kind: 'begin' }): TreeEvent | null {
    const parent = this.open.at(-1)
    if (this.root) throw new RefusedMessage('damaged')
    if (this.open.length >= deepest || ++this.elements > mostElements)
      throw new RefusedMessage('excessive', token.name)
    const scope = scopeOf(token.attributes, parent?.scope ?? new Map())
    const [space, local] = nameOf(token.name, scope)
    if (!parent) refuseOtherRoot(space, local)
    if (space === signatureNamespace && local === 'Signature') {
      this.keepSignature(token)
      return null
    }
    if (parent?.name === 'ContentTransferEncoded') throw new RefusedMessage('brokenAttachment')
    if (local === 'edXML' ? parent : local === 'edXMLEnvelope' && ++this.envelopes > 1)
      throw new RefusedMessage('nestedEnvelope')
    const attributes = new Map(token.attributes.filter(([name]) => !unsaying.test(name)))
    if (local === 'edXMLManifest') attributes.delete('version')
    const name = space === namespace ? local : `{${space}}${local}`
    this.open.push({ name, raw: token.name, attributes, text: '', children: [], scope })
    return this.isContent() ? { kind: 'contentBegins' } : null
  }

  private end(raw: string): TreeEvent | null {
    const isContent = this.isContent()
    const element = this.open.pop()
    if (!element || element.raw !== raw) throw new RefusedMessage('damaged')
    if (isContent) return { kind: 'contentEnds' }
    if (element.name === 'Attachment') return { kind: 'attachment', element }
    const parent = this.open.at(-1)
    if (parent) parent.children.push(element)
    else this.root = element
    return null
  }

  private text(text: string): TreeEvent | null {
    if (this.isContent()) return { kind: 'content', text }
    const element = this.open.at(-1)
    if (!element && text.trim() !== '')
      throw new RefusedMessage(this.elements === 0 ? 'notAMessage' : 'damaged')
    this.length += text.length
    if (this.length > longestText) throw new RefusedMessage('excessive', element?.name ?? null)
    if (element) element.text += text
    return null
  }

  private isContent(): boolean {
    return this.open.at(-1)?.name === 'ContentTransferEncoded' && this.open.at(-2)?.name === 'Attachment'
  }

  private keepSignature(token: XmlToken): null {
    if (token.kind === 'begin') this.signatureDepth += 1
    if (token.kind === 'end') this.signatureDepth -= 1
    this.signature += token.raw
    if (this.signature.length > longestText || this.signatureDepth > deepest)
      throw new RefusedMessage('excessive', 'Signature')
    return null
  }
}

function refuseOtherRoot(space: string, local: string): void {
  const isNamed = /^edxml(?:envelope)?$/i.test(local)
  if (space === otherNamespace) throw new RefusedMessage('otherEnvelope', space)
  if (isNamed && space !== namespace) throw new RefusedMessage('wrongNamespace', space)
  if (local !== 'edXML' && local !== 'edXMLEnvelope') throw new RefusedMessage('notAMessage', local)
}

function scopeOf(
  attributes: readonly (readonly [string, string])[],
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([name, uri]): [string, string] => [name.slice(6), uri])])
}

function nameOf(raw: string, scope: ReadonlyMap<string, string>): [space: string, local: string] {
  const colon = raw.indexOf(':')
  const prefix = colon < 0 ? '' : raw.slice(0, colon)
  const space = scope.get(prefix)
  if (space === undefined && prefix !== '') throw new RefusedMessage('damaged', prefix)
  return [space ?? '', raw.slice(colon + 1)]
}
