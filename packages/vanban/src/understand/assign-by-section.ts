import type { Assignment } from '../model/official-document.ts'
import { assignment } from './assignment.ts'
import {
  dutyStart,
  knownDuty,
  onePerson,
  readCharge,
  readCoordinating,
  speakerBeforeColon,
} from './duties.ts'
import { chargeOf, givenParts, laterCharge, type GivenCharge } from './charges.ts'
import { findDues } from './due.ts'
import { fold, isCapitals, lengthWithout } from './fold.ts'
import { facetsOf } from './facets.ts'
import { isBullet } from './numbering.ts'
import { handsOverAll, isClosing, sectionOf, type OutlineNode } from './outline.ts'
import { subStretch, type Stretch } from './stretch.ts'
import { isUnitList, splitUnits, type UnitName } from './unit-names.ts'
import { distributingPart } from './words/part-names.ts'

interface Reading {
  readonly planYear: number | null
  readonly used: Set<OutlineNode>
  readonly found: Assignment[]
  /** A decision names everybody who must carry it out; only "Giao …" gives a duty there. */
  readonly onlyGiven: boolean
}

/** Bodies that are one hand-out of duties from first to last. */
const distributingTypes = ['công văn', 'công điện', 'chỉ thị', 'thông báo', 'kết luận']

/** Duties by section ("1. Sở Công Thương" and bullets) and by sentence ("2. Sở Tài chính tham mưu …"). */
export function assignBySection(
  root: OutlineNode,
  type: string | null,
  planYear: number | null,
  used: Set<OutlineNode>,
): Assignment[] {
  const reading: Reading = { planYear, used, found: [], onlyGiven: false }
  if (type !== null && distributingTypes.includes(type)) distribute(root, reading)
  else {
    const decides = type === 'quyết định' || type === 'nghị quyết'
    for (const child of root.children)
      findParts(child, { ...reading, onlyGiven: decides && child.style === 'article' })
  }
  return reading.found
}

function findParts(node: OutlineNode, reading: Reading): void {
  const rank = node.numbering?.rank ?? 99
  const opens = rank <= 11 && node.words.text.length < 200 && distributingPart.test(node.words.folded)
  const sentence = reading.onlyGiven ? null : sentenceInHeading(node)
  if (reading.onlyGiven || (node.style === 'paragraph' && handsOverAll(node.words)))
    give(node, [node], reading)
  else if (sentence) giveInHeading(node, sentence, reading)
  else if (opens && headingUnits(node, []).length > 0) give(node, [], reading)
  else if ((opens && readCharge(node.words) === null) || goesByUnits(node)) distribute(node, reading)
  else for (const child of node.children) findParts(child, reading)
}

/** "B. NHIỆM VỤ" above "1. Phòng Biên tập", "2. Phòng Kỹ thuật" and their tasks: whatever its title says. */
function goesByUnits(node: OutlineNode): boolean {
  if (node.children.length < 2 || isBullet(node.numbering?.style ?? null)) return false
  const { heads, named } = countUnits(node.children.filter((child) => child.numbering !== null))
  return named >= 2 && named * 2 > heads
}

/** "III. TỔ CHỨC THỰC HIỆN: Các ban, ngành xã …": heading and text on one line. */
function sentenceInHeading(node: OutlineNode): Stretch | null {
  const colon = node.words.text.slice(0, 80).indexOf(':')
  const title = node.words.text.slice(0, Math.max(0, colon))
  if ((node.numbering?.rank ?? 99) > 11 || !isCapitals(title) || !distributingPart.test(fold(title)))
    return null
  const rest = subStretch(node.words, colon + 1)
  return rest.text === '' ? null : rest
}

function giveInHeading(node: OutlineNode, sentence: Stretch, reading: Reading): void {
  const charge = chargeOf(sentence)
  if (charge) giveSentence({ ...node, words: sentence, children: [] }, charge, reading)
  reading.used.add(node)
  distribute(node, reading)
}

function distribute(part: OutlineNode, reading: Reading): void {
  for (const child of part.children) give(child, part.children, reading)
}

function give(item: OutlineNode, siblings: readonly OutlineNode[], reading: Reading): void {
  if (item.table || reading.used.has(item) || facetsOf(item).length > 0 || isAside(item)) return
  const units = reading.onlyGiven ? [] : headingUnits(item, siblings)
  const charge = units.length > 0 ? null : (chargeOf(item.words) ?? laterCharge(item.words))
  if (units.length > 0) giveEach(item, units, [], reading)
  else if (charge && (!reading.onlyGiven || charge.given)) giveInTurn(item, charge, reading)
  else for (const child of item.children) give(child, item.children, reading)
}

/** Two or more who are given something by one item have a task each. */
function giveInTurn(item: OutlineNode, charge: GivenCharge, reading: Reading): void {
  const parts = item.children.length > 0 ? [] : givenParts(item.words)
  if (parts.length < 2) return giveSentence(item, charge, reading)
  reading.used.add(item)
  for (const words of parts) {
    const own = chargeOf(words) ?? laterCharge(words)
    if (own) giveSentence({ ...item, words }, own, reading)
  }
}

/** Plain paragraphs that close the body or only lead over. */
function isAside(item: OutlineNode): boolean {
  if (item.style !== 'paragraph') return false
  return isClosing(item.words) || (item.children.length === 0 && /(?:như )?sau:$/.test(item.words.folded))
}

/** "Trách nhiệm chung", "Điều khoản thi hành": headings among units that name none. */
const commonHeading = /(?:^| )chung$|^(?:điều khoản|chế độ|kinh phí|hiệu lực|thời gian|tiến độ)(?!\p{L})/u

/** Above what each of them has to do. */
const everyParty = /^(?:trách nhiệm của )?(?:các|hai|ba|bốn) (?:bên|ngành|đơn vị tham gia)$/

/** The units that a heading names; a misspelt one counts too where its neighbours are units. */
function headingUnits(item: OutlineNode, siblings: readonly OutlineNode[]): UnitName[] {
  if (item.children.length === 0) return []
  const title = titleOf(item)
  const isSentence = /[.;]$/.test(item.words.text)
  if ((isSentence ? dutyStart(title) : knownDuty(title)) >= 0 || speakerBeforeColon.test(title.folded))
    return []
  if (everyParty.test(title.folded)) return []
  if (isUnitList(title)) return splitUnits(title)
  if (
    commonHeading.test(title.folded) ||
    title.text.length > 120 ||
    /[.;:]/.test(title.text) ||
    !amongUnits(item, siblings)
  )
    return []
  return [{ name: title.text, span: title.span, scope: null, known: false }]
}

const unitShares = new WeakMap<
  readonly OutlineNode[],
  Map<OutlineNode['style'], { heads: number; named: number }>
>()

/** Two or more headings beside it, and at least half of them, name units. */
function amongUnits(item: OutlineNode, siblings: readonly OutlineNode[]): boolean {
  const shares = unitShares.get(siblings) ?? new Map<OutlineNode['style'], { heads: number; named: number }>()
  unitShares.set(siblings, shares)
  const share = shares.get(item.style) ?? countUnits(siblings.filter((one) => one.style === item.style))
  shares.set(item.style, share)
  return item.numbering !== null && share.named >= 2 && share.named * 2 >= share.heads - 1
}

function countUnits(items: readonly OutlineNode[]): { heads: number; named: number } {
  const heads = items.filter((one) => one.children.length > 0)
  return { heads: heads.length, named: heads.filter((one) => isUnitList(titleOf(one))).length }
}

function titleOf(item: OutlineNode): Stretch {
  return subStretch(item.words, 0, lengthWithout(item.words.text, ' :.;'))
}

function giveEach(
  heading: OutlineNode,
  units: readonly UnitName[],
  helpers: readonly UnitName[],
  reading: Reading,
): void {
  for (const item of heading.children) {
    if (item.table || reading.used.has(item) || facetsOf(item).length > 0 || isAside(item)) continue
    const nested = headingUnits(item, heading.children)
    const own = nested.length > 0 ? null : chargeOfAnother(item, heading)
    if (nested.length > 0 && item.style !== 'dash') giveEach(item, nested, [], reading)
    else if (own) giveSentence(item, own, reading)
    else {
      reading.used.add(item)
      reading.found.push(
        assignment({
          words: item.words,
          section: sectionOf(item),
          form: 'section',
          lead: units,
          coordinating: [...helpers, ...readCoordinating(item.words)],
          ...findDues(item.words, reading.planYear),
        }),
      )
    }
  }
  reading.used.add(heading)
}

/** Below a unit its own rooms may be charged: "b) Ban B: …" beside "a) Ban A" and its bullets. */
function chargeOfAnother(item: OutlineNode, heading: OutlineNode): GivenCharge | null {
  const charge = readCharge(item.words)
  if (charge === null || !endsInColon(item) || onePerson.test(item.words.folded)) return null
  const isBesideUnits = heading.children.some(
    (child) =>
      child.style === item.style &&
      child !== item &&
      (headingUnits(child, heading.children).length > 0 || endsInColon(child)),
  )
  return isBesideUnits ? { ...charge, words: item.words, given: false } : null
}

/** "5.1. Đoàn phường Minh Thành: chuẩn bị điểm dựng trại": who, a colon, what. */
function endsInColon({ words }: OutlineNode): boolean {
  const charge = readCharge(words)
  return charge !== null && words.text[charge.dutyAt - 1] === ':'
}

/** "Giao Phòng Văn hóa theo dõi, đôn đốc" on a line of its own below the last of several sentences is no part of it. */
function standsAlone(item: OutlineNode, reading: Reading): boolean {
  const charge = item.words.folded.startsWith('giao ') ? chargeOf(item.words) : null
  if (charge) giveInTurn(item, charge, reading)
  return charge !== null || asksAll.test(item.words.folded)
}

/** "Báo cáo kết quả về Tỉnh Hội trước ngày …" below the last of several sentences asks all of them. */
const asksAll = /^(?:báo cáo|kết quả) /

function giveSentence(item: OutlineNode, charge: GivenCharge, reading: Reading): void {
  const helpers = readCoordinating(charge.words)
  const leadsOver = item.children.length > 0 && /:$/.test(item.words.text)
  if (!leadsOver) {
    reading.used.add(item)
    reading.found.push(
      assignment({
        words: item.words,
        section: sectionOf(item),
        form: 'sentence',
        lead: charge.units,
        coordinating: helpers,
        ...findDues(charge.words, reading.planYear),
      }),
    )
  }
  const below = leadsOver
    ? item.children
    : item.children.filter((child) => !(child.style === 'paragraph' && standsAlone(child, reading)))
  if (below.length > 0) giveEach({ ...item, children: below }, charge.units, helpers, reading)
}
