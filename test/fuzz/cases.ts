import { mutateBytes } from './mutate-bytes.ts'
import { mutateJson } from './mutate-json.ts'
import { mutatePackage } from './mutate-package.ts'
import { mutatePdf } from './mutate-pdf.ts'
import { mutateText } from './mutate-text.ts'
import { Random } from './random.ts'
import type { Specimen } from './specimens.ts'

/** A specimen that something was done to. The same seed and number give the same bytes. */
export interface Case {
  /** "17/4021 plan.docx": seed, number and specimen, enough to make it again. */
  readonly name: string
  readonly kind: Specimen['kind']
  readonly bytes: Uint8Array
  /** Drawing pages and recognising them takes longer than all the rest: few cases do either. */
  readonly recognisedBy: 'nobody' | 'standIn' | 'tesseract'
  /** Read twice more, side by side, and compared. */
  readonly isReadAgain: boolean
}

export async function caseOf(specimens: readonly Specimen[], seed: number, number: number): Promise<Case> {
  const random = new Random(Math.imul(seed, 1_000_003) + number)
  const specimen = random.pick(specimens)
  const { kind } = specimen
  let bytes = await mutated(specimen, random)
  if (kind !== 'model' && random.chance(0.15)) bytes = mutateBytes(bytes, random)
  return {
    name: `${seed}/${number} ${specimen.name}`,
    kind,
    bytes,
    recognisedBy: recogniserFor(specimen, random),
    isReadAgain: random.chance(0.05),
  }
}

function recogniserFor({ kind, isPicture }: Specimen, random: Random): Case['recognisedBy'] {
  if (isPicture && random.chance(0.01)) return 'tesseract'
  return kind === 'pdf' && random.chance(0.75) ? 'nobody' : 'standIn'
}

async function mutated({ kind, bytes }: Specimen, random: Random): Promise<Uint8Array> {
  switch (kind) {
    case 'docx':
      return mutatePackage(bytes, random)
    case 'model':
      return Buffer.from(mutateJson(Buffer.from(bytes).toString(), random))
    case 'text': {
      let text = Buffer.from(bytes).toString()
      for (let rounds = 1 + random.below(6); rounds > 0; rounds -= 1) text = mutateText(text, random)
      return Buffer.from(text)
    }
    case 'pdf': {
      let pdf = bytes
      for (let rounds = 1 + random.below(4); rounds > 0; rounds -= 1) pdf = mutatePdf(pdf, random)
      return pdf
    }
    case 'bytes':
      return mutateBytes(bytes, random)
  }
}
