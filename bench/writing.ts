import { writeDocx, writePdf } from 'vanban'
import type { Figure } from './figure.ts'
import { perSecond } from './figure.ts'
import { tenPagePlan } from './ten-pages.ts'

/** Documents of about ten pages written in a second. */
export async function measure(): Promise<readonly Figure[]> {
  const plan = await tenPagePlan()
  return [
    { what: 'DOCX of ten pages written', value: await perSecond(() => writeDocx(plan)), unit: '/s' },
    { what: 'PDF/A of ten pages written', value: await perSecond(() => writePdf(plan)), unit: '/s' },
  ]
}
