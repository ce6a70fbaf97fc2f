import type { SourceText } from '../model/source-text.ts'
import { defaultLimits, Unreadable } from '../model/unreadable.ts'
import type { Converter, ReadOptions } from '../model/unreadable.ts'
import { openPackage } from './docx/package.ts'
import { readDocx } from './docx/read-docx.ts'

type OldFormat = Parameters<Converter>[1]

/** Reads .doc, .rtf and .odt by way of .docx. @throws {Unreadable} `needsConverter` when nobody brought one. */
export async function readConverted(
  bytes: Uint8Array,
  format: OldFormat,
  unpackedLimit: number,
  options: ReadOptions,
): Promise<SourceText> {
  if (!options.convert) throw new Unreadable('needsConverter', format)
  options.onProgress?.(0, 1)
  const docx = await options.convert(bytes, format, options.signal)
  const limit = { ...defaultLimits, ...options.limits }.bytes
  if (docx.length > limit) throw new Unreadable('tooLarge', `${docx.length}`)
  const source = await readDocx(await open(docx, format, unpackedLimit, options), options)
  options.onProgress?.(1, 1)
  return { ...source, notes: [`converted:${format}`, ...source.notes] }
}

/** A converter that gives back what it got would be asked again and again. */
async function open(docx: Uint8Array, format: OldFormat, unpackedLimit: number, options: ReadOptions) {
  try {
    return await openPackage(docx, unpackedLimit, options)
  } catch (error) {
    const isOld = error instanceof Unreadable && error.reason === 'needsConverter'
    throw isOld ? new Unreadable('damaged', format) : error
  }
}
