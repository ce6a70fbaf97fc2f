import { spawn } from 'node:child_process'
import { access, constants, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Converter } from 'vanban'
import { Unreadable } from 'vanban/reading'

export interface ConversionLimits {
  readonly milliseconds: number
  /** Address space of one conversion, in kilobytes; LibreOffice itself needs about half of it. */
  readonly kilobytes: number
}

const usualLimits: ConversionLimits = { milliseconds: 120_000, kilobytes: 3_000_000 }

/** Where LibreOffice puts itself when it is not on the path. */
const usualPlaces = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** LibreOffice as a converter of .doc, .rtf and .odt into .docx; null when it is not installed. */
export async function findLibreOffice(limits: Partial<ConversionLimits> = {}): Promise<Converter | null> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const named = folders.flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')])
  for (const program of [...named, ...usualPlaces]) {
    if (!(await isProgram(program))) continue
    await sweep()
    return converterOf(program, { ...usualLimits, ...limits })
  }
  return null
}

const folderPrefix = 'nhipcau-convert-'
const leftAfterMs = 3_600_000

/** What a process that was killed in the middle left behind: a document that nobody keeps must not lie there. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue
    const folder = join(tmpdir(), name)
    const age = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > leftAfterMs) await rm(folder, { recursive: true, force: true })
  }
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/**
 * Each conversion has a folder of its own, with a profile of its own: two LibreOffices on one profile wait for each
 * other, and what one document does to its profile must not reach the next. The folder is gone afterwards.
 */
function converterOf(program: string, limits: ConversionLimits): Converter {
  return async (bytes, format, signal) => {
    signal?.throwIfAborted()
    const folder = await mkdtemp(join(tmpdir(), folderPrefix))
    try {
      await writeProfile(folder)
      await writeFile(join(folder, `document.${format}`), bytes)
      await run(program, folder, format, limits, signal)
      return await readFile(join(folder, 'out', 'document.docx'))
    } catch (error) {
      signal?.throwIfAborted()
      // It ends without a complaint and without a file when it cannot read one.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Unreadable('damaged', format)
      throw error
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** Runs to the end within its limits. It starts children of its own, so that the whole group is ended, not one process. */
function run(
  program: string,
  folder: string,
  format: string,
  { milliseconds, kilobytes }: ConversionLimits,
  signal: AbortSignal | undefined,
): Promise<void> {
  const seconds = Math.ceil(milliseconds / 1000)
  // Should this process die, the limit on processor time still ends what it left behind.
  const limited = `ulimit -v ${kilobytes}; ulimit -t ${seconds}; exec "$0" "$@"`
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', limited, program, ...argumentsFor(folder, format)], {
      cwd: folder,
      detached: true,
      stdio: 'ignore',
      env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', ...noNetwork },
    })
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It ended by itself in the meantime.
      }
    }
    const tooLong = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end, { once: true })
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(tooLong)
      signal?.removeEventListener('abort', end)
      end() // whatever it left running
      resolve()
    })
  })
}

function argumentsFor(folder: string, format: string): string[] {
  return [
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    join(folder, 'out'),
    join(folder, `document.${format}`),
  ]
}

/** A document that links to pictures elsewhere must not make this machine ask for them. */
const noNetwork = { http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' }

/** Macros never run, and links to elsewhere are not followed. */
const settings = ['DisableMacrosExecution', 'DisableActiveContent', 'BlockUntrustedRefererLinks']

async function writeProfile(folder: string): Promise<void> {
  const user = join(folder, 'profile', 'user')
  await mkdir(user, { recursive: true })
  const path = '/org.openoffice.Office.Common/Security/Scripting'
  const items = settings.map(
    (name) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  await writeFile(
    join(user, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`,
  )
}
