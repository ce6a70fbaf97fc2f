import { childElements, findChild, listChildren, numberOf, switchOf, valueOf } from './elements.ts'
import { printCustomNumeral, printNumeral } from './numerals.ts'
import { readFirstLine } from './styles.ts'
import type { XmlElement } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** Pattern of a custom format ("001, 002, 003, ..."). */
  readonly pattern: string | null
  /** "%1.%2." */
  readonly text: string
  readonly isLegal: boolean
  /** The level (counted from 1) that makes this one begin again; 0 never; null the usual: any level above. */
  readonly restart: number | null
  readonly suffix: string
  readonly font: string
  readonly style: string | null
  /** First-line indent in millimetres that the level gives its paragraphs. */
  readonly firstLine: number | null
}

interface NumberedList {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>
  readonly styleLink: string | null
}

export interface NumberedAt {
  readonly list: string
  readonly level: number
}

/**
 * The labels that Word prints but does not store. A counter belongs to the abstract list, so that two lists over one
 * abstract list go on counting together, unless the second brings a start of its own (w:startOverride).
 */
export class Numbering {
  private readonly lists = new Map<string, NumberedList>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly used = new Set<string>()

  /** `styleList` gives the list of a numbering style, for abstract lists that only point to one (w:numStyleLink). */
  constructor(root: XmlElement | null, styleList: (style: string) => string | null) {
    const abstracts = new Map(
      listChildren(root, 'w:abstractNum').map((one) => [idOf(one, 'w:abstractNumId'), readAbstract(one)]),
    )
    const links = new Map<string, string>()
    for (const num of listChildren(root, 'w:num')) {
      links.set(idOf(num, 'w:numId'), valueOf(num, 'w:abstractNumId') ?? '')
    }
    for (const num of listChildren(root, 'w:num')) {
      const id = idOf(num, 'w:numId')
      const abstractId = followStyle(links.get(id) ?? '', abstracts, links, styleList)
      const abstract = abstracts.get(abstractId)
      if (abstract) this.lists.set(id, readList(num, abstractId, abstract))
    }
  }

  /** The level that a paragraph style stands for in a list, where the style itself names none. */
  levelOfStyle(list: string, style: string): number | null {
    for (const [at, level] of this.lists.get(list)?.levels ?? []) if (level.style === style) return at
    return null
  }

  /** The first-line indent of a level, in millimetres. */
  firstLineOf({ list, level }: NumberedAt): number | null {
    return this.lists.get(list)?.levels.get(level)?.firstLine ?? null
  }

  /** Counts one paragraph and gives its printed label with what separates it from the text; null when nothing is printed. */
  next({ list: id, level: at }: NumberedAt): string | null {
    const list = this.lists.get(id)
    const level = list?.levels.get(at)
    if (!list || !level) return null
    const counters = this.count(id, list, at)
    const label = level.format === 'bullet' ? printedBullet(level) : printLabel(list, level, counters)
    if (label.trim() === '') return null
    return level.suffix === 'nothing' ? label : `${label.trim()} `
  }

  private count(id: string, list: NumberedList, at: number): readonly (number | undefined)[] {
    const counters = this.counters.get(list.abstractId) ?? []
    this.counters.set(list.abstractId, counters)
    const key = `${id}/${at}`
    const own = list.starts.get(at)
    const startsAnew = own !== undefined && !this.used.has(key)
    this.used.add(key)
    const before = counters[at]
    const start = own ?? list.levels.get(at)?.start ?? 1
    counters[at] = startsAnew || before === undefined ? start : before + 1
    for (const [below, level] of list.levels) if (restartsAfter(level, below, at)) counters[below] = undefined
    return counters
  }
}

/** A level begins again after any level above it, or only after the one that it names. */
function restartsAfter(level: Level, below: number, at: number): boolean {
  if (below <= at) return false
  return level.restart === null || (level.restart > 0 && at < level.restart)
}

function printLabel(list: NumberedList, level: Level, counters: readonly (number | undefined)[]): string {
  if (level.format === 'none') return level.text.replace(/%[1-9]/g, '')
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const of = list.levels.get(at)
    const value = counters[at] ?? list.starts.get(at) ?? of?.start ?? 1
    if (level.isLegal) return String(value)
    if (of?.pattern) return printCustomNumeral(value, of.pattern)
    return printNumeral(value, of?.format ?? 'decimal') ?? ''
  })
}

/** A sign typed from the keyboard is printed as it is; the rest (Symbol, Wingdings and their like) are all dashes here. */
function printedBullet(level: Level): string {
  const sign = level.text.trim()
  const isDrawn = /[\ue000-\uf8ff]/.test(sign) || /symbol|wingdings|webdings|courier/i.test(level.font)
  if (sign === '' || isDrawn) return sign === '-' || sign === '+' ? sign : '-'
  return sign
}

function readAbstract(element: XmlElement): AbstractList {
  const levels = new Map(listChildren(element, 'w:lvl').map((level) => [levelOf(level), readLevel(level)]))
  return { levels, styleLink: valueOf(element, 'w:numStyleLink') }
}

function readLevel(level: XmlElement): Level {
  const format = findFormat(level)
  const fonts = findChild(findChild(level, 'w:rPr'), 'w:rFonts')?.attributes
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    pattern: format?.attributes['w:val'] === 'custom' ? (format.attributes['w:format'] ?? null) : null,
    text: valueOf(level, 'w:lvlText') ?? '',
    isLegal: switchOf(level, 'w:isLgl') ?? false,
    restart: numberOf(level, 'w:lvlRestart'),
    suffix: valueOf(level, 'w:suff') ?? 'tab',
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
    style: valueOf(level, 'w:pStyle'),
    firstLine: readFirstLine(findChild(level, 'w:pPr')),
  }
}

/** Newer formats stand in a choice beside an older one. */
function findFormat(level: XmlElement): XmlElement | null {
  const choice = findChild(findChild(level, 'mc:AlternateContent'), 'mc:Choice')
  return findChild(choice, 'w:numFmt') ?? findChild(level, 'w:numFmt')
}

function readList(num: XmlElement, abstractId: string, abstract: AbstractList): NumberedList {
  const levels = new Map(abstract.levels)
  const starts = new Map<number, number>()
  for (const override of childElements(num).filter((child) => child.name === 'w:lvlOverride')) {
    const at = levelOf(override)
    const level = findChild(override, 'w:lvl')
    if (level) levels.set(at, readLevel(level))
    const start = numberOf(override, 'w:startOverride')
    if (start !== null) starts.set(at, start)
  }
  return { abstractId, levels, starts }
}

function followStyle(
  abstractId: string,
  abstracts: ReadonlyMap<string, AbstractList>,
  links: ReadonlyMap<string, string>,
  styleList: (style: string) => string | null,
): string {
  const link = abstracts.get(abstractId)?.styleLink
  if (!link) return abstractId
  return links.get(styleList(link) ?? '') ?? abstractId
}

function levelOf(element: XmlElement): number {
  return Number(element.attributes['w:ilvl'] ?? 0)
}

function idOf(element: XmlElement, name: string): string {
  return element.attributes[name] ?? ''
}
