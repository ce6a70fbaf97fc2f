import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface FileStore {
  /** Keeps the bytes and returns their SHA-256; the same bytes are kept once. Durable when it returns. */
  keep(bytes: Uint8Array): Promise<string>
  /** @throws when no bytes are kept under that SHA-256. */
  read(sha256: string): Promise<Uint8Array>
  /** For what may not be kept at all; bytes that are gone already are no fault. */
  remove(sha256: string): Promise<void>
  /** The SHA-256 of what was kept before an instant, folder by folder. */
  keptBefore(at: Date): AsyncIterable<readonly string[]>
  /** Takes away what was being written before an instant and never came to its end. */
  removeCutOff(before: Date): Promise<void>
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes under their SHA-256 in a folder: written aside, flushed, then moved, so that a file is whole or absent. */
export function openFileStore(dataFolder: string): FileStore {
  const root = join(dataFolder, 'files')
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
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
    async *keptBefore(at) {
      for await (const names of olderNames(root, at)) yield names.filter((name) => !name.includes('.'))
    },
    async removeCutOff(before) {
      for await (const names of olderNames(root, before)) {
        for (const name of names.filter((one) => one.includes('.')))
          await rm(join(root, name.slice(0, 2), name), { force: true })
      }
    },
  }
}

/** What lies in each folder since before an instant; what is written aside bears a dot in its name. */
async function* olderNames(root: string, before: Date): AsyncGenerator<readonly string[]> {
  for (const folder of await listOf(root)) {
    const older: string[] = []
    for (const name of await listOf(join(root, folder))) {
      // Another process may have moved it, or taken it away, in the meantime.
      const found = await stat(join(root, folder, name)).catch(() => null)
      if (found?.isFile() && found.mtime < before) older.push(name)
    }
    yield older
  }
}

async function listOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}

async function isKept(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
