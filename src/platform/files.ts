import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface FileStore {
  /** Keeps the bytes and returns their SHA-256; the same bytes are kept once. Durable when it returns. */
  keep(bytes: Uint8Array): Promise<string>
  /** @throws when no bytes are kept under that SHA-256. */
  read(sha256: string): Promise<Uint8Array>
  /** For what may not be kept at all; bytes that are gone already are no fault. */
  remove(sha256: string): Promise<void>
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes under their SHA-256 in a folder: written aside, flushed, then moved, so that a file is whole or absent. */
export function openFileStore(dataFolder: string): FileStore {
  const pathOf = (sha256: string) => join(dataFolder, 'files', sha256.slice(0, 2), sha256)
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      if (await isKept(path)) return sha256
      await mkdir(dirname(path), { recursive: true })
      const aside = `${path}.${randomUUID()}`
      const file = await open(aside, 'wx', 0o640)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      } finally {
        await file.close()
      }
      await rename(aside, path)
      return sha256
    },
    read: (sha256) => readFile(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

async function isKept(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
