import { Usage, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage = [
  'nhipcau edxml read FILE [--json] [--attachments FOLDER]',
  'write DOCUMENT [FILE…] --sender CODE --receiver CODE… [--act new|recall|update|replace] [--about ID] [--reason TEXT] --out OUT',
  'answer FILE --sender CODE --state 01|02|03|04|05|06|13|15|16 [--words TEXT] [--staff NAME] --out OUT',
].join(' | ')

const text = { type: 'string' } as const

/** Messages between agencies (QCVN 102:2016/BTTTT). Starts no database. */
export const command: Command = async (args) => {
  const [task, ...rest] = args
  switch (task) {
    case 'read':
      return read(rest)
    case 'write':
      return write(rest)
    case 'answer':
      return answer(rest)
    case undefined:
    default:
      throw new Usage(usage)
  }
}

async function read(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, attachments: text } as const
  const { values, positionals } = readArgs(args, options, usage)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Usage(usage)
  const { printMessage } = await import('./edxml-reading.ts')
  return printMessage(file, values)
}

async function write(args: readonly string[]): Promise<number> {
  const options = {
    sender: text,
    receiver: { type: 'string', multiple: true },
    act: text,
    about: text,
    reason: text,
    out: text,
  } as const
  const { values, positionals } = readArgs(args, options, usage)
  const { sender, receiver: receivers = [], act = 'new', about, reason, out } = values
  const [document, ...others] = positionals
  const isWhole = document !== undefined && sender && receivers.length > 0 && out
  if (!isWhole || !isAct(act) || (act !== 'new' && about === undefined)) throw new Usage(usage)
  const { writeDocumentMessage } = await import('./edxml-writing.ts')
  const said = { ...(about === undefined ? {} : { about }), ...(reason === undefined ? {} : { reason }) }
  return writeDocumentMessage([document, ...others], { sender, receivers, act, ...said }, out)
}

async function answer(args: readonly string[]): Promise<number> {
  const options = { sender: text, state: text, words: text, staff: text, out: text } as const
  const { values, positionals } = readArgs(args, options, usage)
  const { sender, state, words, staff, out } = values
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || !sender || !state || !out) throw new Usage(usage)
  const { writeAnswer } = await import('./edxml-writing.ts')
  const said = {
    ...(words === undefined ? {} : { words }),
    ...(staff === undefined ? {} : { staff: { name: staff } }),
  }
  const isWritten = await writeAnswer(file, { sender, state, ...said }, out)
  if (!isWritten) throw new Usage(usage)
  return 0
}

const acts = ['new', 'recall', 'update', 'replace'] as const

function isAct(words: string): words is (typeof acts)[number] {
  return (acts as readonly string[]).includes(words)
}
