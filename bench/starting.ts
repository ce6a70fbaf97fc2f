import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from '../test/e2e/running-product.ts'
import type { Figure } from './figure.ts'
import { median } from './figure.ts'

/** From the command to the first page: on an empty folder (database made, register and demo province loaded), and again. */
export async function measure(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-bench-'))
  await chmod(folder, 0o755)
  const cold = await secondsToStart(folder)
  const warm: number[] = []
  for (let times = 0; times < 5; times += 1) warm.push(await secondsToStart(folder))
  await rm(folder, { recursive: true, force: true })
  return [
    { what: 'first start: database made, country and demo province loaded', value: cold, unit: 's' },
    { what: 'later start', value: median(warm), unit: 's', target: '5' },
  ]
}

async function secondsToStart(folder: string): Promise<number> {
  const from = performance.now()
  const product = await startProduct(folder)
  await fetch(`${product.url}/sign-in`)
  const seconds = (performance.now() - from) / 1000
  await product.stop()
  return seconds
}
