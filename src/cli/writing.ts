import { Refused } from '#platform/refused.ts'

/** What the file system may say of a place; anything else that goes wrong in writing is a fault of ours. */
const placeFaults = new Set(['EACCES', 'EEXIST', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'])

/** @throws {Refused} with a sentence where the place named by the person takes no files. */
export async function writingTo<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (placeFaults.has(code)) throw new Refused('exchange.cannotWrite', { file: place })
    throw error
  }
}
