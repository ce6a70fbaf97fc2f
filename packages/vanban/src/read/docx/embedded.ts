import { defaultLimits, Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import type { Draft } from '../draft.ts'
import type { OfficePackage } from './package.ts'

type ReadPackage = (bytes: Uint8Array, options: ReadOptions) => Promise<readonly Draft[]>

/**
 * Word documents that were put whole into this one (w:altChunk); Word takes them apart when it opens the file. What is
 * no Word document, or holds another one in its turn, stays unread and is noted where it stands.
 */
export async function readEmbedded(
  parts: OfficePackage,
  main: string,
  options: ReadOptions,
  read: ReadPackage,
): Promise<ReadonlyMap<string, readonly Draft[]>> {
  const embedded = new Map<string, readonly Draft[]>()
  const chunks = parts.related(main).filter(({ type }) => type === 'aFChunk')
  const { unpackedBytes } = { ...defaultLimits, ...options.limits }
  // One limit for all of them: a thousand small packages must not unpack to a thousand times as much.
  const limits = { ...options.limits, unpackedBytes: Math.floor(unpackedBytes / chunks.length) }
  for (const { id, target } of chunks) {
    const bytes = parts.bytes(target)
    if (!bytes) continue
    const drafts = await read(bytes, { ...options, limits }).catch((error: unknown) => {
      if (error instanceof Unreadable) return null
      throw error
    })
    if (drafts) embedded.set(id, drafts)
  }
  return embedded
}
