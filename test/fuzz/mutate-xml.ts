import { oddNumbers, oddTexts } from './odd-values.ts'
import type { Random } from './random.ts'

/** Elements lost, doubled, nested and moved, attributes set to what nobody sets; mostly still well formed. */
export function mutateXml(xml: string, random: Random): string {
  switch (random.below(8)) {
    case 0:
      return changeAttribute(xml, random)
    case 1:
      return changeText(xml, random)
    case 2:
      return onElement(xml, random, () => '')
    case 3:
      return onElement(xml, random, (element) => element.repeat(2 + random.below(30)))
    case 4:
      return onElement(xml, random, (element) => nest(element, 1 + random.below(12)))
    case 5:
      return moveElement(xml, random)
    case 6:
      return renameElement(xml, random)
    default:
      return onElement(xml, random, (element) => `<w:p><w:r><w:t>${element}</w:t></w:r></w:p>`)
  }
}

function changeAttribute(xml: string, random: Random): string {
  const found = pickMatch(xml, /\s[\w:]+="([^"]*)"/g, random)
  if (!found) return xml
  const name = found.text.slice(0, found.text.indexOf('='))
  const value = random.pick([...oddNumbers, ...oddTexts.filter((text) => !/[<&"\0\ud800]/.test(text))])
  return replace(xml, found, random.chance(0.2) ? '' : `${name}="${value}"`)
}

function changeText(xml: string, random: Random): string {
  const found = pickMatch(xml, />[^<]+</g, random)
  return found ? replace(xml, found, `>${random.pick(oddTexts)}<`) : xml
}

const names =
  'w:p w:r w:t w:tbl w:tr w:tc w:sdt w:sdtContent w:ins w:del w:pPr w:rPr w:numPr w:sectPr w:drawing w:txbxContent'

function renameElement(xml: string, random: Random): string {
  const name = random.pick(names.split(' '))
  return onElement(xml, random, (element) => {
    const old = /^<([\w:]+)/.exec(element)?.[1] ?? ''
    return element.replace(`<${old}`, `<${name}`).replace(new RegExp(`</${old}>$`), `</${name}>`)
  })
}

function nest(element: string, depth: number): string {
  const name = /^<([\w:]+)/.exec(element)?.[1]
  if (!name || !element.endsWith(`</${name}>`)) return element
  return `<${name}>`.repeat(depth) + element + `</${name}>`.repeat(depth)
}

function moveElement(xml: string, random: Random): string {
  const taken = pickElement(xml, random)
  if (!taken) return xml
  const rest = replace(xml, taken, '')
  const place = pickMatch(rest, /<\w/g, random)
  return place ? rest.slice(0, place.at) + taken.text + rest.slice(place.at) : xml
}

function onElement(xml: string, random: Random, change: (element: string) => string): string {
  const found = pickElement(xml, random)
  return found ? replace(xml, found, change(found.text)) : xml
}

interface Found {
  readonly at: number
  readonly text: string
}

/** An element with all that it holds; found by counting tags of its name. */
function pickElement(xml: string, random: Random): Found | null {
  const tag = pickMatch(xml.slice(0, 400_000), /<([\w:]+)(?:\s[^<>]*)?>/g, random)
  if (!tag) return null
  if (tag.text.endsWith('/>')) return tag
  const name = /^<([\w:]+)/.exec(tag.text)![1]!
  const pattern = new RegExp(`<(/?)${name}(?:\\s[^<>]*)?(/?)>`, 'g')
  pattern.lastIndex = tag.at
  let depth = 0
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    if (!match[2]) depth += match[1] ? -1 : 1
    if (depth === 0) return { at: tag.at, text: xml.slice(tag.at, pattern.lastIndex) }
  }
  return null
}

function pickMatch(xml: string, pattern: RegExp, random: Random): Found | null {
  const matches = [...xml.matchAll(pattern)]
  if (matches.length === 0) return null
  const match = random.pick(matches)
  return { at: match.index, text: match[0] }
}

function replace(xml: string, { at, text }: Found, by: string): string {
  return xml.slice(0, at) + by + xml.slice(at + text.length)
}
