import type { Passage, PassageKind } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { isCapitals } from './fold.ts'
import { isLabelLine } from './labels.ts'
import type { DataTable } from './lines.ts'
import { numberingOf, rankOf, type Numbering, type NumberingStyle } from './numbering.ts'
import type { BodyPart, Statement } from './statements.ts'
import { readStretch, subStretch, type Stretch } from './stretch.ts'
import { isUnitList } from './unit-names.ts'
import { closingWords } from './words/part-names.ts'

/** One item of the body with what stands below it. */
export interface OutlineNode {
  readonly numbering: Numbering | null
  readonly style: NumberingStyle | 'paragraph' | 'table' | 'root'
  /** Without the label. */
  words: Stretch
  /** With the label, without what stands below. */
  span: Span
  readonly table: DataTable | null
  readonly parent: OutlineNode | null
  readonly children: OutlineNode[]
}

const leafRank = 90

export function rootNode(source: string): OutlineNode {
  return {
    numbering: null,
    style: 'root',
    words: readStretch(source, [0, 0]),
    span: [0, 0],
    table: null,
    parent: null,
    children: [],
  }
}

/** Nests the statements by their numbering. The rank of a label decides, never its count: faulty numbering changes nothing. */
export function growOutline(root: OutlineNode, parts: readonly BodyPart[], source: string): void {
  const open: Open[] = [{ node: root, rank: -1 }]
  let article: OutlineNode | null = null
  const parentFor = (rank: number): OutlineNode => {
    while (open.length > 1 && (open.at(-1)?.rank ?? 0) >= rank) open.pop()
    return open.at(-1)?.node ?? root
  }
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'table') addTable(parentFor(rankOf('name')), part, source)
    else if (fillsTitle(open.at(-1)?.node, part)) continue
    else {
      const numbering = numberingOf(part.words.text) ?? nameNumbering(part, parts[at + 1])
      if (
        !numbering &&
        (isClosing(part.words) || handsOverAll(part.words) || groupReports.test(part.words.folded))
      )
        open.splice(1)
      if (numbering?.style === 'article') closeParts(open, article)
      const rank = numbering?.rank ?? leafRank
      if (numbering && isLabelLine(part.words)) closeInnerList(open, numbering.style)
      const parent = parentFor(numbering ? rank : rankOf('name'))
      const node = addStatement(parent, part, numbering)
      if (numbering) open.push({ node, rank })
      if (numbering?.style === 'article') article = node
    }
  }
}

interface Open {
  readonly node: OutlineNode
  readonly rank: number
}

/** "Điều 1. Phê duyệt Đề án với nội dung sau: I. … III. …", "Điều 2. …": the parts of an article end with the next one. */
function closeParts(open: Open[], article: OutlineNode | null): void {
  const beside = open.findIndex(({ node }) => node === article?.parent)
  if (beside >= 0) open.splice(beside + 1)
}

/** "- … (1) … (2) … - Thời gian: …": a label line in the manner of the outer list belongs to the outer list. */
function closeInnerList(open: Open[], style: NumberingStyle): void {
  if (open.at(-1)?.node.style !== 'enclosed') return
  const outer = open.findLastIndex(
    ({ node }, at) => at < open.length - 1 && node.children.some((child) => child.style === style),
  )
  if (outer > 0 && open[outer + 1]?.node.style === 'enclosed') open.splice(outer + 1)
}

function addStatement(parent: OutlineNode, part: Statement, numbering: Numbering | null): OutlineNode {
  const node: OutlineNode = {
    numbering,
    style: numbering?.style ?? 'paragraph',
    words: subStretch(part.words, numbering?.length ?? 0),
    span: part.words.span,
    table: null,
    parent,
    children: [],
  }
  parent.children.push(node)
  return node
}

function addTable(parent: OutlineNode, table: DataTable, source: string): void {
  const words = readStretch(source, [table.span[0], table.span[0]])
  parent.children.push({
    numbering: null,
    style: 'table',
    words,
    span: table.span,
    table,
    parent,
    children: [],
  })
}

/** "CHƯƠNG I" and its title stand on two lines. */
function fillsTitle(node: OutlineNode | undefined, part: Statement): boolean {
  const titled =
    node?.style === 'part' ||
    node?.style === 'chapter' ||
    node?.style === 'section' ||
    node?.style === 'subsection'
  if (!node || !titled || node.words.text !== '' || numberingOf(part.words.text)) return false
  node.words = part.words
  node.span = [node.span[0], part.words.span[1]]
  return true
}

/** A unit on a line of its own above bullets heads them, and so does a sentence that ends with a colon. */
function nameNumbering(part: Statement, next: BodyPart | undefined): Numbering | null {
  const { text } = part.words
  if (next?.kind !== 'statement' || /[.;,]$/.test(text)) return null
  const below = numberingOf(next.words.text)
  if (!below || below.rank <= rankOf('name')) return null
  const heads =
    text.endsWith(':') || (text.length <= 160 && (isUnitList(part.words) || isLabelLine(next.words)))
  return heads ? { style: 'name', rank: rankOf('name'), label: '', length: 0 } : null
}

/** The last words of a body, which belong to no item: "Trên đây là …", "UBND tỉnh yêu cầu …./." */
export function isClosing(words: Stretch): boolean {
  if (closingWords.test(words.folded) || groupObeys.test(words.folded)) return true
  if (groupReports.test(words.folded) || words.folded.startsWith('giao ')) return false
  if (/^(?:báo cáo|kết quả) [^;:]{3,200}\.\s*\/\s*\.?["”]?$/.test(words.folded)) return true
  const speaks = /^[^.;]{3,160}? (?:yêu cầu|đề nghị|thông báo|báo cáo|kính trình|trân trọng)(?!\p{L})/u
  return /\.\s*\/\s*\.?["”]?$/.test(words.text) && speaks.test(words.folded)
}

/** "Các đơn vị báo cáo về Công ty trước ngày …./.": a duty of all of them, not the issuer speaking. */
const groupReports =
  /^(?:(?:thủ trưởng|giám đốc|lãnh đạo|trưởng) )?các [^.;:]{3,100} (?:báo cáo|gửi|tổng hợp|triển khai|thực hiện) [^;:]{3,200}\.\s*\/\s*\.?["”]?$/

/** "Các phòng thực hiện nghiêm Thông báo này./.": only the whole said again. */
const groupObeys =
  /^(?:(?:thủ trưởng|giám đốc|lãnh đạo|trưởng) )?các [^.;:]{2,100} (?:triển khai|thực hiện|chấp hành)[^.,;:]{0,60} này\.\s*\/\s*\.?["”]?$/

/** "Giao Sở Ngoại vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này" belongs to no item either. */
export function handsOverAll(words: Stretch): boolean {
  return wholeDocument.test(words.folded)
}

const wholeDocument =
  /^giao [^.;:]{3,160}(?:theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn)[^.;:]{0,120}(?:chỉ thị|kế hoạch|công điện|quyết định|kết luận|thông báo|chương trình|công văn|văn bản) này/

const kinds: Readonly<Partial<Record<OutlineNode['style'], PassageKind>>> = {
  appendix: 'appendix',
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'section',
  article: 'article',
  name: 'heading',
  star: 'bullet',
  dash: 'bullet',
  plus: 'bullet',
  paragraph: 'paragraph',
  table: 'table',
}

export function passagesOf(node: OutlineNode, source: string): Passage[] {
  return node.children.map((child) => ({
    kind: kinds[child.style] ?? (isHeading(child) ? 'heading' : 'item'),
    label: child.numbering?.label || null,
    text: child.words.text,
    span: child.span,
    children: passagesOf(child, source),
    ...(child.table ? { rows: rowsOf(child.table, source) } : {}),
  }))
}

function rowsOf({ table }: DataTable, source: string): string[][] {
  return table.rows.map((row) => row.map((cell) => readStretch(source, cell.span).text))
}

export function isHeading(node: OutlineNode): boolean {
  if (node.children.length === 0) return false
  const { text } = node.words
  return (
    isCapitals(text) ||
    (text.length < 320 && !/[.;]$/.test(text)) ||
    (text.length < 200 && !/[.;]\s/.test(text))
  )
}

/** "II/3/3.1/a": the labels above and of an item; bullets have none. */
export function sectionOf(node: OutlineNode): string {
  const labels: string[] = []
  for (let one: OutlineNode | null = node; one; one = one.parent)
    if (one.numbering?.label && one.numbering.rank < rankOf('name')) labels.unshift(one.numbering.label)
  return labels.join('/')
}

/** Every node below, in reading order. */
export function* descendants(node: OutlineNode): Generator<OutlineNode> {
  for (const child of node.children) {
    yield child
    yield* descendants(child)
  }
}
