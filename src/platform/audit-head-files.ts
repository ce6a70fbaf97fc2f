import { mkdir, open, readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { dayOf } from './clock.ts'
import type { Config } from './config.ts'
import { headOfLine, lineOfHead } from './audit-head.ts'
import type { SignedHead } from './audit-head.ts'

/** Signed heads outside the database: a file for each day, which is only ever added to. */
const dayFile = /^\d{4}-\d{2}-\d{2}\.ndjson$/

export function headFolder(config: Config): string {
  return join(config.dataFolder, 'audit-heads')
}

/** What a file of heads holds, by number. A last line that breaks off was never wholly written and does not count. */
export interface HeadFile {
  readonly name: string
  readonly heads: readonly SignedHead[]
  /** Numbers of lines that are no heads, from 1. */
  readonly unreadable: readonly number[]
}

/** Adds a head to its day's file; durable when it returns. */
export async function appendHead(folder: string, head: SignedHead): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${dayOf(new Date(head.at))}.ndjson`)
  const file = await open(path, 'a+', 0o640)
  try {
    const written = await file.readFile()
    await file.truncate(written.lastIndexOf(0x0a) + 1)
    await file.appendFile(`${lineOfHead(head)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * The files of a folder, day by day, or one file.
 *
 * @throws {CannotStart} when there is no such file or folder, or nothing in it: what is not there would hold nothing.
 */
export async function* readHeadFiles(path: string): AsyncGenerator<HeadFile> {
  let heads = 0
  for (const file of await filesAt(path)) {
    const read = await readHeadFile(file)
    heads += read.heads.length
    yield read
  }
  if (heads === 0) throw new CannotStart(`There are no signed heads in ${path}.`)
}

/** The house's own; none where nothing was signed yet. */
export async function* readOwnHeadFiles(config: Config): AsyncGenerator<HeadFile> {
  for (const file of await filesIn(headFolder(config))) yield readHeadFile(file)
}

/** The newest head outside the database; null for none. */
export async function lastHeadOutside(folder: string): Promise<SignedHead | null> {
  for (const file of (await filesIn(folder)).toReversed()) {
    const last = (await readHeadFile(file)).heads.at(-1)
    if (last) return last
  }
  return null
}

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((error: Error) => {
    throw new CannotStart(`The signed heads cannot be read: ${error.message}`)
  })
  return found.isDirectory() ? filesIn(path) : [path]
}

/** None where there is no such folder. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => dayFile.test(name))
    .sort()
    .map((name) => join(folder, name))
}

async function readHeadFile(path: string): Promise<HeadFile> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  if (headOfLine(lines.at(-1)!) === null) lines.pop()
  const read = lines.map(headOfLine)
  const heads = read.filter((head) => head !== null).sort((one, other) => one.number - other.number)
  const unreadable = read.flatMap((head, at) => (head === null ? [at + 1] : []))
  return { name: join(basename(dirname(path)), basename(path)), heads, unreadable }
}
