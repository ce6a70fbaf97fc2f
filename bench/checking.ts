import { checkDocument, readDocument } from 'vanban'
import type { Figure } from './figure.ts'
import { perSecond } from './figure.ts'
import { planText } from './ten-pages.ts'

/** Documents checked in a second on one core, beside reading the same ones: whoever checks has read before. */
export async function measure(): Promise<readonly Figure[]> {
  const short = await readDocument(planText)
  const long = await readDocument(new TextEncoder().encode(repeated(new TextDecoder().decode(planText), 100)))
  const reading = { what: 'reading the same', value: await perSecond(() => readDocument(planText)) }
  return [
    {
      what: 'text documents checked (2,600 characters)',
      value: await perSecond(async () => checkDocument(short)),
      unit: '/s',
      beside: reading,
    },
    {
      what: 'a text a hundred times as long checked',
      value: await perSecond(async () => checkDocument(long)),
      unit: '/s',
    },
  ]
}

function repeated(text: string, times: number): string {
  return Array.from({ length: times }, () => text).join('\n\n')
}
