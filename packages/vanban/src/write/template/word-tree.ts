import type { Span } from '../../model/span.ts'
import type { XmlElement } from '../../read/docx/xml.ts'

/** A text of a paragraph with the run that it stands in. */
export interface Leaf {
  readonly element: XmlElement
  readonly run: XmlElement | null
  readonly text: string
}

/** Texts of a paragraph that are its own, not those of a text box within it. */
export function leavesOf(element: XmlElement, run: XmlElement | null = null): Leaf[] {
  return elements(element).flatMap((child) => {
    if (child.name === 'w:p') return []
    if (child.name === 'w:t') return [{ element: child, run, text: textOf(child) }]
    return leavesOf(child, child.name === 'w:r' ? child : run)
  })
}

interface Braced {
  readonly name: string
  readonly printed: string
  /** False for a "{{" that nothing closes. */
  readonly closed: boolean
  readonly parts: readonly { readonly leaf: Leaf; readonly cut: Span }[]
}

/** "{{tên}}" with the stretch of each text that it lies over. */
export function bracedIn(leaves: readonly Leaf[]): Braced[] {
  const starts: number[] = []
  let end = 0
  for (const { text } of leaves) {
    starts.push(end)
    end += text.length
  }
  const printed = leaves.map(({ text }) => text).join('')
  return [...printed.matchAll(/\{\{\s*([^{}]{1,100}?)\s*\}\}|\{\{[^{}]{0,60}/g)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length]
    const parts = leaves.flatMap((leaf, at) => {
      const start = starts[at] ?? 0
      const cut: Span = [Math.max(0, from - start), Math.min(leaf.text.length, to - start)]
      return cut[0] < cut[1] ? [{ leaf, cut }] : []
    })
    const [whole, name] = match
    return {
      name: (name ?? whole).replace(/\s+/g, ' ').trim().normalize('NFC'),
      printed: whole,
      closed: name !== undefined,
      parts,
    }
  })
}

/** The name in "MERGEFIELD so_ky_hieu \* MERGEFORMAT". */
export function mergeName(code: string): string | null {
  const [, quoted, plain] = /^\s*MERGEFIELD\s+(?:"([^"]+)"|(\S+))/i.exec(code) ?? []
  return quoted ?? plain ?? null
}

export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

export function firstWithin(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elements(element)) {
    const found = child.name === name ? child : firstWithin(child, name)
    if (found) return found
  }
  return undefined
}

/** What is printed of an element; of an instruction, its words. */
export function textOf(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:instrText')
    return element.children.filter((child) => typeof child === 'string').join('')
  return elements(element)
    .filter(({ name }) => name !== 'w:instrText')
    .map(textOf)
    .join('')
}
