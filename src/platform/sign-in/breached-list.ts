import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { CannotStart } from '../cannot-start.ts'

/** A line is a SHA-1 in hex, perhaps with ":" and a count. */
const line = /^([0-9A-F]{40})(:\d+)?$/i
const longestLine = 64

/**
 * A sorted list of SHA-1 hashes that the office brought: 40 GB of them is asked in some thirty short reads, and never loaded.
 * @throws {CannotStart} when the file is not there or is no such list.
 */
export async function readableBreachedList(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) throw new CannotStart(`NHIPCAU_BREACHED_PASSWORDS: there is no file ${path}`)
  try {
    const [first = ''] = (await textAt(file, 0)).split(/\r?\n/)
    if (!line.test(first))
      throw new CannotStart(`NHIPCAU_BREACHED_PASSWORDS: ${path} is no sorted list of SHA-1 hashes`)
  } finally {
    await file.close()
  }
}

/** True when the password's hash is in the sorted file. */
export async function isInBreachedList(path: string, password: string): Promise<boolean> {
  const wanted = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase()
  const file = await open(path, 'r')
  try {
    return await isInFile(file, wanted)
  } finally {
    await file.close()
  }
}

/** Halves the bytes, not the lines: wherever one lands, the next whole line decides. */
async function isInFile(file: FileHandle, wanted: string): Promise<boolean> {
  let low = 0
  let high = (await file.stat()).size
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const text = await textAt(file, middle)
    const begins = middle === 0 ? 0 : text.indexOf('\n') + 1
    const found = line.exec(text.slice(begins).split(/\r?\n/)[0] ?? '')?.[1]?.toUpperCase()
    if (found === wanted) return true
    // Nothing whole follows, or what follows is already too large: the line is before.
    if ((middle > 0 && begins === 0) || found === undefined || found > wanted) high = middle
    else low = middle + Math.max(1, begins)
  }
  return false
}

async function textAt(file: FileHandle, position: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * longestLine), 0, 2 * longestLine, position)
  return buffer.toString('latin1', 0, bytesRead)
}
