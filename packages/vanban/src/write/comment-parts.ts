import type { Finding } from '../model/official-document.ts'
import { listChildren } from '../read/docx/elements.ts'
import { mainPart } from '../read/docx/package.ts'
import type { OfficePackage } from '../read/docx/package.ts'
import { declareUtf8, isStrict, wordNamespace } from './comment-marks.ts'
import type { CommentOptions } from './comments.ts'
import { escapeXml } from './xml-text.ts'

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const contentTypes = '[Content_Types].xml'

/** The first number that no comment of the file bears, nor any mark left behind by one. */
export function nextCommentId(parts: OfficePackage): number {
  const main = mainPart(parts)
  const marked = parts
    .source(main)
    .matchAll(/:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*?:id="(\d{1,9})"/g)
  const existing = commentsPart(parts)
  const kept = existing ? listChildren(parts.xml(existing), 'w:comment') : []
  const ids = [
    ...[...marked].map(([, id]) => Number(id)),
    ...kept.map(({ attributes }) => Number(attributes['w:id'] ?? 0)),
  ]
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1
}

/** The parts that hold the comments, by name: the comments themselves and, for a file that had none, what names them. */
export function commentParts(
  parts: OfficePackage,
  findings: readonly Finding[],
  firstId: number,
  options: CommentOptions,
): [name: string, xml: string][] {
  const main = mainPart(parts)
  const mainSource = parts.source(main)
  const namespace = wordNamespace(mainSource)
  const comments = findings
    .map((finding, index) => comment(finding, firstId + index, namespace, options))
    .join('')
  const existing = commentsPart(parts)
  if (existing) return [[existing, insertLast(parts.source(existing), comments)]]
  const name = freeName(parts, folderOf(main))
  const relations = `${folderOf(main)}_rels/${main.slice(folderOf(main).length)}.rels`
  return [
    [name, `${xmlDeclaration}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`],
    [relations, withRelation(parts, relations, name, isStrict(mainSource))],
    [contentTypes, insertLast(parts.source(contentTypes), override(name))],
  ]
}

function commentsPart(parts: OfficePackage): string | null {
  const related = parts.related(mainPart(parts)).find(({ type }) => type === 'comments')
  return related && parts.has(related.target) ? related.target : null
}

function comment(
  { message, regulation, suggestion }: Finding,
  id: number,
  namespace: string,
  { author, at, language = 'vi' }: CommentOptions,
): string {
  const lines = [
    message,
    ...(regulation === null ? [] : [regulation]),
    ...(suggestion === null
      ? []
      : [language === 'vi' ? `Gợi ý: “${suggestion}”.` : `Suggested: “${suggestion}”.`]),
  ]
  const initials = author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
  const date = at === undefined ? '' : ` w:date="${escapeXml(at)}"`
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  )
  const attributes = `w:id="${id}" w:author="${escapeXml(author)}"${date} w:initials="${escapeXml(initials)}"`
  return `<w:comment xmlns:w="${namespace}" ${attributes}>${paragraphs.join('')}</w:comment>`
}

/** Before the end of the root, which may have been written as an empty element. */
function insertLast(source: string, xml: string): string {
  const utf8 = declareUtf8(source)
  const close = utf8.lastIndexOf('</')
  if (close >= 0) return utf8.slice(0, close) + xml + utf8.slice(close)
  const end = utf8.lastIndexOf('/>')
  const [, name = ''] = /^<([^\s/>]+)/.exec(utf8.slice(utf8.lastIndexOf('<', end))) ?? []
  return `${utf8.slice(0, end)}>${xml}</${name}>`
}

function withRelation(parts: OfficePackage, relations: string, target: string, strict: boolean): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const source = parts.has(relations)
    ? parts.source(relations)
    : `${xmlDeclaration}<Relationships xmlns="${namespace}"/>`
  let id = 'rIdComments'
  while (source.includes(`"${id}"`)) id += '1'
  const kind = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  return insertLast(
    source,
    `<Relationship xmlns="${namespace}" Id="${id}" Type="${kind}" Target="/${escapeXml(target)}"/>`,
  )
}

function override(part: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
  return (
    '<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" ' +
    `PartName="/${escapeXml(part)}" ContentType="${type}"/>`
  )
}

function freeName(parts: OfficePackage, folder: string): string {
  let name = `${folder}comments.xml`
  for (let number = 1; parts.has(name); number += 1) name = `${folder}comments${number}.xml`
  return name
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}
