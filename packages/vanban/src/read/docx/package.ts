import JSZip from 'jszip'
import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { isUtf16 } from '../sniff.ts'
import { findChild, listChildren } from './elements.ts'
import { parseXml } from './xml.ts'
import type { Places, XmlElement } from './xml.ts'

/** The parts of an Office package by name, unpacked within the limit and free of entity declarations. */
export class OfficePackage {
  private readonly parts: ReadonlyMap<string, Uint8Array>
  private readonly traced: ReadonlyMap<string, Places>

  constructor(parts: ReadonlyMap<string, Uint8Array>, traced: ReadonlyMap<string, Places> = new Map()) {
    this.parts = parts
    this.traced = traced
  }

  /** The same package, some parts of which say where their elements stand when they are read. */
  tracing(traced: ReadonlyMap<string, Places>): OfficePackage {
    return new OfficePackage(this.parts, traced)
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase())
  }

  /** A part as it is; null when the package has none, or one of no use to a reader. */
  bytes(name: string): Uint8Array | null {
    return this.parts.get(name.toLowerCase()) ?? null
  }

  /** A part as XML; null when the package has none. @throws {Unreadable} */
  xml(name: string): XmlElement | null {
    const bytes = this.parts.get(name.toLowerCase())
    if (!bytes) return null
    return parseXml(decodeXml(bytes), this.traced.get(name))
  }

  /** The source of a part, decoded. @throws {Unreadable} when the package has none. */
  source(name: string): string {
    const bytes = this.parts.get(name.toLowerCase())
    if (!bytes) throw new Unreadable('damaged', name)
    return decodeXml(bytes)
  }

  /** What an OpenDocument or EPUB package calls itself. */
  mimetype(): string {
    return Buffer.from(this.parts.get('mimetype') ?? []).toString('latin1', 0, 200)
  }

  /** Targets of a part's relationships, by type (the last word of the type's address). */
  related(part: string): { type: string; id: string; target: string }[] {
    const slash = part.lastIndexOf('/')
    const folder = part.slice(0, slash + 1)
    const relations = this.xml(`${folder}_rels/${part.slice(slash + 1)}.rels`)
    return listChildren(relations, 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => ({
        type: (attributes['Type'] ?? '').split('/').pop() ?? '',
        id: attributes['Id'] ?? '',
        target: resolveTarget(folder, attributes['Target'] ?? ''),
      }))
  }
}

/** A thousand pictures are a thousand parts; more than this is made to keep the reader busy. */
const mostParts = 10_000

/** Unpacks a Word document. @throws {Unreadable} */
export async function openPackage(
  bytes: Uint8Array,
  unpackedLimit: number,
  options: ReadOptions,
): Promise<OfficePackage> {
  const { parts, files } = await unpack(bytes, unpackedLimit, options)
  refuseOtherPackages(parts, files)
  return parts
}

/** Unpacks any package that Office writes. @throws {Unreadable} */
export async function unpack(
  bytes: Uint8Array,
  unpackedLimit: number,
  options: ReadOptions,
): Promise<{ parts: OfficePackage; files: readonly JSZip.JSZipObject[] }> {
  const zip = await loadZip(bytes)
  const files = Object.values(zip.files).filter((file) => !file.dir)
  if (files.length > mostParts) throw new Unreadable('expandsTooFar', 'zip')
  const parts = new Map<string, Uint8Array>()
  let left = unpackedLimit
  for (const file of files) {
    options.signal?.throwIfAborted()
    const isKept = /(?:\.xml|\.rels|\.docx|^mimetype)$/i.test(file.name)
    const { size, bytes: content } = await inflate(file, left, isKept)
    left -= size
    if (content) parts.set(file.name.replace(/^\/+/, '').toLowerCase(), content)
  }
  for (const [name, content] of parts) if (!name.endsWith('.docx')) refuseEntities(content)
  return { parts: new OfficePackage(parts), files }
}

async function loadZip(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes, { createFolders: false })
  } catch (error) {
    if (/encrypted/i.test(String(error))) throw new Unreadable('encrypted', 'zip')
    throw new Unreadable('damaged', 'zip')
  }
}

/** Counts what really comes out, chunk by chunk: the size that a package declares may be a lie. */
function inflate(
  file: JSZip.JSZipObject,
  limit: number,
  isKept: boolean,
): Promise<{ size: number; bytes: Uint8Array | null }> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const stream = file.nodeStream()
    stream.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (isKept) chunks.push(chunk)
      if (size <= limit) return
      stream.pause()
      stream.removeAllListeners('data')
      reject(new Unreadable('expandsTooFar', 'zip'))
    })
    stream.on('error', () => reject(new Unreadable('damaged', 'zip')))
    stream.on('end', () => resolve({ size, bytes: isKept ? Buffer.concat(chunks) : null }))
  })
}

/** Word writes none; whoever declares entities wants them to multiply. */
function refuseEntities(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = isUtf16(bytes) ? 'utf16le' : 'latin1'
  for (const mark of ['<!DOCTYPE', '<!ENTITY']) {
    if (buffer.includes(Buffer.from(mark, encoding))) throw new Unreadable('nestedEntities')
  }
}

const wordTypes =
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/i
const otherTypes: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml|ms-excel/i, 'xlsx'],
  [/presentationml|ms-powerpoint/i, 'pptx'],
  [/opendocument/i, 'opendocument'],
  [/epub/i, 'epub'],
]

function refuseOtherPackages(parts: OfficePackage, files: readonly JSZip.JSZipObject[]): void {
  const types = parts.xml('[Content_Types].xml')
  const declared = types
    ? listChildren(types, 'Override').map(({ attributes }) => attributes['ContentType'] ?? '')
    : [parts.mimetype()]
  if (declared.some((type) => wordTypes.test(type)) || parts.has('word/document.xml')) return
  if (declared.some((type) => /opendocument\.text(?!-)/i.test(type))) {
    throw isEncrypted(parts) ? new Unreadable('encrypted', 'odt') : new Unreadable('needsConverter', 'odt')
  }
  const other = otherTypes.find(([pattern]) => declared.some((type) => pattern.test(type)))
  if (other) throw new Unreadable('unsupported', other[1])
  if (types || files.some((file) => file.name.startsWith('word/'))) throw new Unreadable('damaged', 'docx')
  throw new Unreadable('notADocument', 'zip')
}

/** An OpenDocument file says in its list of parts which of them a password covers. */
function isEncrypted(parts: OfficePackage): boolean {
  const manifest = parts.bytes('META-INF/manifest.xml')
  return manifest !== null && Buffer.from(manifest).includes('encryption-data')
}

/** "../styles.xml" and "/word/styles.xml" both name a part; nothing here ever touches a file system. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decodeXml(bytes: Uint8Array): string {
  if (isUtf16(bytes)) {
    return new TextDecoder(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes)
  }
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('damaged', 'xml')
  }
}

export function mainPart(parts: OfficePackage): string {
  const main = parts.related('').find(({ type }) => type === 'officeDocument')
  const name = main && parts.has(main.target) ? main.target : 'word/document.xml'
  if (!parts.has(name)) throw new Unreadable('damaged', 'docx')
  return name
}

export function bodyOf(document: XmlElement | null): XmlElement {
  const body = findChild(document, 'w:body')
  if (!body) throw new Unreadable('damaged', 'docx')
  return body
}
