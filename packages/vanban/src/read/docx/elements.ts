import type { XmlElement } from './xml.ts'

/** Child elements, without the text between them. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

export function findChild(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (!element) return null
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  return null
}

/** Children of one name. */
export function listChildren(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element ? childElements(element).filter((child) => child.name === name) : []
}

/** The `w:val` of a child such as `<w:jc w:val="center"/>`. */
export function valueOf(element: XmlElement | null | undefined, name: string): string | null {
  return findChild(element, name)?.attributes['w:val'] ?? null
}

export function numberOf(element: XmlElement | null | undefined, name: string): number | null {
  const value = valueOf(element, name)
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null
}

/** An on/off property: present without a value means on; absent means that nothing is said. */
export function switchOf(element: XmlElement | null | undefined, name: string): boolean | null {
  const child = findChild(element, name)
  if (!child) return null
  const value = child.attributes['w:val']
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

/** True when an element of one of these names stands anywhere below. */
export function hasDescendant(element: XmlElement, names: ReadonlySet<string>): boolean {
  return childElements(element).some((child) => names.has(child.name) || hasDescendant(child, names))
}

/** The first element below that fits, in document order. */
export function findDescendant(
  element: XmlElement,
  fits: (element: XmlElement) => boolean,
): XmlElement | null {
  for (const child of childElements(element)) {
    const found = fits(child) ? child : findDescendant(child, fits)
    if (found) return found
  }
  return null
}

const wrappers = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:sdtContent', 'w:dir', 'w:bdo'])

/**
 * The children as a reader of the printed page sees them: content controls, accepted insertions and alternatives are
 * opened, everything else stays.
 */
export function printedChildren(element: XmlElement): XmlElement[] {
  const printed: XmlElement[] = []
  for (const child of childElements(element)) {
    const inner = contentOf(child)
    if (inner === undefined) printed.push(child)
    else if (inner) for (const one of printedChildren(inner)) printed.push(one)
  }
  return printed
}

/** What a wrapper holds; null when it is empty, undefined for an element that is no wrapper. */
function contentOf(element: XmlElement): XmlElement | null | undefined {
  if (wrappers.has(element.name)) return element
  if (element.name === 'w:sdt') return findChild(element, 'w:sdtContent')
  if (element.name === 'mc:AlternateContent') {
    return findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback')
  }
  return undefined
}
