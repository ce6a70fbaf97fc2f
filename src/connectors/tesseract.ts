import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PageRecogniser, Picture, RecognisedWord } from 'vanban'

/** A page takes a second or two; what takes this long is stuck. */
const timeLimitMs = 120_000

/**
 * The machine's own tesseract (Debian: tesseract-ocr and tesseract-ocr-vie), a process for each page. Null when it is not
 * installed, or not with Vietnamese.
 */
export async function findTesseract(command = 'tesseract'): Promise<PageRecogniser | null> {
  try {
    const languages = await run(command, ['--list-langs'], null)
    return /^vie$/m.test(languages) ? recogniserOf(command) : null
  } catch {
    return null
  }
}

/**
 * The best recogniser that this machine has: its own tesseract, otherwise the one that comes with the library, at half the
 * speed. Which it is turns out with the first page; nothing starts before.
 */
export function bestRecogniser(): PageRecogniser {
  let found: Promise<PageRecogniser> | undefined
  const find = async () => (await findTesseract()) ?? (await import('vanban/recognising')).openRecogniser()
  return {
    name: 'best',
    recognise: async (picture, signal) => (await (found ??= find())).recognise(picture, signal),
    close: async () => (await found)?.close(),
  }
}

function recogniserOf(command: string): PageRecogniser {
  return {
    name: 'tesseract',
    async recognise(picture, signal) {
      signal?.throwIfAborted()
      const dots = String(Math.round(picture.dotsPerInch ?? 200))
      const settings = ['-l', 'vie', '--oem', '1', '--psm', '6', '--dpi', dots, 'tsv']
      return wordsOf(await run(command, ['stdin', 'stdout', ...settings], portableGreyMap(picture), signal))
    },
    close: async () => {},
  }
}

/** Runs to the end, or rejects; a process that is told to stop, or takes too long, is killed. */
function run(
  command: string,
  args: readonly string[],
  input: Uint8Array | null,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const stdin = input ? openUnnamed(input) : 'ignore'
    try {
      const child = spawn(command, args, {
        // Not `timeout`: its clock would go on for a program that is not there, and hold the process with it.
        signal: AbortSignal.any([AbortSignal.timeout(timeLimitMs), ...(signal ? [signal] : [])]),
        killSignal: 'SIGKILL',
        stdio: [stdin, 'pipe', 'ignore'],
        // Several threads on one page cost more than they bring.
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      })
      const parts: Buffer[] = []
      child.stdout!.on('data', (part: Buffer) => parts.push(part))
      child.once('error', reject)
      child.once('close', (code) => {
        if (code === 0) resolve(Buffer.concat(parts).toString('utf8'))
        else reject(new Error(`${command} ended with ${code}`))
      })
    } finally {
      if (typeof stdin === 'number') closeSync(stdin)
    }
  })
}

/**
 * A file that has no name any more when the picture is put into it, so that nothing is left of it whatever happens. A pipe
 * would be filled little by little, which waits while this thread makes the next page ready.
 */
function openUnnamed(content: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  const file = openSync(join(folder, 'page.pgm'), 'wx+', 0o600)
  rmSync(folder, { recursive: true })
  // At a given place: whoever reads begins at the beginning.
  for (let at = 0; at < content.length;) at += writeSync(file, content, at, content.length - at, at)
  return file
}

/** The plainest picture there is (PGM): nothing to pack, nothing to unpack. */
function portableGreyMap({ width, height, channels, pixels }: Picture): Uint8Array {
  if (channels !== 1) throw new Error('a recogniser gets grey pictures')
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1')
  return Buffer.concat([head, pixels])
}

/** Columns of TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Level 5 is a word. */
function wordsOf(tsv: string): RecognisedWord[] {
  return tsv.split('\n').flatMap((line) => {
    const [level, , , , , , left, top, width, height, confidence, text] = line.split('\t')
    if (level !== '5' || !text || text.trim() === '') return []
    const box = [left, top, width, height].map(Number) as [number, number, number, number]
    return [
      {
        text: text.normalize('NFC'),
        confidence: Math.max(0, Number(confidence)) / 100,
        left: box[0],
        top: box[1],
        right: box[0] + box[2],
        bottom: box[1] + box[3],
      },
    ]
  })
}
