import { faultOfHead, isSameHead } from './audit-head.ts'
import type { HeadFault, SignedHead } from './audit-head.ts'
import type { HeadFile } from './audit-head-files.ts'
import type { TrustedKeys } from './audit-key.ts'

/** Heads of the database, and the files of heads that were kept outside it; both by number. */
export interface HeadSources {
  readonly kept: AsyncIterable<SignedHead>
  readonly outside: AsyncIterable<HeadFile>
}

export type OwnHeadFault =
  /** The signature is not right, or of a key that is not ours. */
  | { readonly kind: HeadFault; readonly head: number; readonly sequence: number; readonly where: string }
  /** The database says something else than a file outside it. */
  | { readonly kind: 'headChanged'; readonly head: number; readonly sequence: number; readonly where: string }
  /** The database no longer has the heads from `head` to `until`. */
  | { readonly kind: 'headRemoved'; readonly head: number; readonly until: number }
  /** A later head signs an earlier entry. */
  | { readonly kind: 'headOrder'; readonly head: number; readonly sequence: number }
  | { readonly kind: 'headUnreadable'; readonly line: number; readonly where: string }

type Report = (fault: OwnHeadFault) => void

/** A head and where it was found. */
interface Found {
  readonly head: SignedHead
  readonly where: string
}

/** Heads whose signature holds, in order, each once; what is wrong with the others is reported. */
export async function* believedHeads(
  { kept, outside }: HeadSources,
  trusted: TrustedKeys,
  report: Report,
): AsyncGenerator<SignedHead, void> {
  let known = 0
  let keptUntil = 0
  let signedUntil = 0
  for await (const { inDatabase, inFiles, number } of paired(kept, withNames(outside, report))) {
    if (inDatabase && number > keptUntil + 1)
      report({ kind: 'headRemoved', head: keptUntil + 1, until: number - 1 })
    if (inDatabase) keptUntil = number
    known = number
    const all = [...(inDatabase ? [{ head: inDatabase, where: 'database' }] : []), ...inFiles]
    const differing = inDatabase && inFiles.find(({ head }) => !isSameHead(head, inDatabase))
    if (differing)
      report({
        kind: 'headChanged',
        head: number,
        sequence: differing.head.sequence,
        where: differing.where,
      })
    const holding = holdingOf(all, trusted, report)
    if (!holding) continue
    if (holding.sequence > signedUntil) yield holding
    else report({ kind: 'headOrder', head: number, sequence: holding.sequence })
    signedUntil = Math.max(signedUntil, holding.sequence)
  }
  if (known > keptUntil) report({ kind: 'headRemoved', head: keptUntil + 1, until: known })
}

function holdingOf(all: readonly Found[], trusted: TrustedKeys, report: Report): SignedHead | null {
  const judged = all.map(({ head, where }) => ({ head, where, fault: faultOfHead(head, trusted) }))
  for (const { head, where, fault } of judged)
    if (fault) report({ kind: fault, head: head.number, sequence: head.sequence, where })
  // What lies outside the database goes before what the database says.
  return judged.findLast(({ fault }) => fault === null)?.head ?? null
}

async function* withNames(files: AsyncIterable<HeadFile>, report: Report): AsyncGenerator<Found> {
  for await (const { name, heads, unreadable } of files) {
    for (const line of unreadable) report({ kind: 'headUnreadable', line, where: name })
    yield* heads.map((head) => ({ head, where: name }))
  }
}

async function* paired(kept: AsyncIterable<SignedHead>, outside: AsyncIterable<Found>) {
  const [left, right] = [kept[Symbol.asyncIterator](), outside[Symbol.asyncIterator]()]
  let [one, other] = [await left.next(), await right.next()]
  while (!one.done || !other.done) {
    const ours = one.done ? Infinity : one.value.number
    const number = Math.min(ours, other.done ? Infinity : other.value.head.number)
    const inFiles: Found[] = []
    for (; !other.done && other.value.head.number <= number; other = await right.next())
      inFiles.push(other.value)
    const inDatabase = !one.done && ours === number ? one.value : null
    if (inDatabase) one = await left.next()
    yield { number, inDatabase, inFiles }
  }
}
