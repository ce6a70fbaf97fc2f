import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running product, started on an empty folder as a newcomer would. */
    productUrl: string
    /** Its data folder, for tests that kill it and start it again. */
    productData: string
  }
}

/** The product as `npm start` runs it: real database, pages, jobs, demo province. */
export default async function setUp(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-product-'))
  await chmod(folder, 0o755)
  const product = await startProduct(folder)
  project.provide('productUrl', product.url)
  project.provide('productData', folder)
  return async () => {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export interface Product {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** Resolves when the product has printed its address. Another may run on the same folder already: they share its database. */
export async function startProduct(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const env = { ...process.env, NHIPCAU_DATA: dataFolder, PORT: '0', NHIPCAU_LOG: 'error', ...settings }
  const child = spawn('node', ['src/cli/main.ts', 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (!url) continue
    child.stdout.resume()
    return { url, process: child, stop: () => stopped(child) }
  }
  throw new Error('the product ended before it served')
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
