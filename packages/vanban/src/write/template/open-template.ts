import JSZip from 'jszip'
import { Unreadable, defaultLimits } from '../../model/unreadable.ts'
import { mainPart, openPackage, type OfficePackage } from '../../read/docx/package.ts'

export interface OpenTemplate {
  readonly zip: JSZip
  readonly parts: OfficePackage
  /** Names of the parts that may hold fields: the text first, then headers and footers. */
  readonly pages: readonly string[]
}

/**
 * Opens what an office brought, and keeps out what an office would not knowingly bring: programs, files within the file,
 * parts fetched from elsewhere. A remembered address of the template it was made from is common, and only let go.
 *
 * @throws {Unreadable}
 */
export async function openTemplate(bytes: Uint8Array): Promise<OpenTemplate> {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > defaultLimits.bytes) throw new Unreadable('tooLarge')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('unsupported', 'docx')
  const parts = await openPackage(bytes, defaultLimits.unpackedBytes, {})
  const zip = await JSZip.loadAsync(bytes, { createFolders: false })
  refusePrograms(zip, parts)
  await letGoOfOrigin(zip)
  await refuseRemote(zip)
  const main = mainPart(parts)
  const margins = parts.related(main).filter(({ type }) => type === 'header' || type === 'footer')
  return {
    zip,
    parts,
    pages: [main, ...margins.map(({ target }) => target).filter((name) => parts.has(name))],
  }
}

const program = /vbaProject\.bin$|(?:^|\/)(?:activeX|embeddings)\//i

function refusePrograms(zip: JSZip, parts: OfficePackage): void {
  const found = Object.keys(zip.files).find((name) => program.test(name))
  if (found !== undefined)
    throw new Unreadable('unsupported', /embeddings/i.test(found) ? 'embedded' : 'docm')
  if (/macroEnabled/i.test(parts.source('[Content_Types].xml'))) throw new Unreadable('unsupported', 'docm')
  if (/<\w*:?altChunk\b/.test(parts.source(mainPart(parts)))) throw new Unreadable('unsupported', 'embedded')
}

/** "attachedTemplate": the path on somebody's disk, or an address that Word would ask on opening. */
async function letGoOfOrigin(zip: JSZip): Promise<void> {
  const relations = zip.file('word/_rels/settings.xml.rels')
  const settings = zip.file('word/settings.xml')
  if (!relations || !settings) return
  const kept = (await relations.async('string')).replace(
    /<Relationship\b[^>]*\/attachedTemplate"[^>]*?(?:\/>|>\s*<\/Relationship>)/g,
    '',
  )
  zip.file('word/_rels/settings.xml.rels', kept)
  zip.file(
    'word/settings.xml',
    (await settings.async('string')).replace(/<w:attachedTemplate\b[^>]*\/>/g, ''),
  )
}

async function refuseRemote(zip: JSZip): Promise<void> {
  for (const file of Object.values(zip.files)) {
    if (!/\.rels$/i.test(file.name)) continue
    const relations = (await file.async('string')).match(/<Relationship\b[^>]*>/g) ?? []
    const remote = relations.filter((each) => /TargetMode\s*=\s*["']External/i.test(each))
    if (remote.some((each) => !isLink(each))) throw new Unreadable('unsupported', 'external')
  }
}

/** An address to be clicked is fetched by nobody. */
const isLink = (relation: string): boolean =>
  /\/hyperlink["']/.test(relation) && /Target\s*=\s*["'](?:https?:|mailto:)/i.test(relation)
