import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'

/** Takes the words after its name; answers with the exit code. */
export type Command = (args: readonly string[]) => Promise<number>

/** Called wrongly: the message is the right form. Exit code 2. */
export class Usage extends Error {}

/** Options and words of one command; an unknown option is wrong usage. */
export function readArgs<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new Usage(usage)
  }
}

export function printLine(stream: NodeJS.WritableStream, line: string): void {
  stream.write(`${line}\n`)
}
