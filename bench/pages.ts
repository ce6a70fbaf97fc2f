import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbeddedDatabase } from '#platform/embedded-database.ts'
import { demoPassword, demoPeople } from '../seeds/demo-people.ts'
import { launchBrowser } from '../test/e2e/browser.ts'
import { startProduct } from '../test/e2e/running-product.ts'
import type { Product } from '../test/e2e/running-product.ts'
import type { Figure } from './figure.ts'
import { median } from './figure.ts'
import { givenLargePlan } from './large-plan.ts'
import { givenLargeRegister } from './large-register.ts'

const requests = 30
const registered = 10_000

/**
 * Time of the busiest staff pages with ten thousand tasks in one plan, and then with ten thousand documents in the register,
 * over HTTP on loopback; and what each page weighs.
 */
export async function measure(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-bench-'))
  await chmod(folder, 0o755)
  const product = await startProduct(folder)
  const database = await openEmbeddedDatabase(folder)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const planId = await givenLargePlan(client, 10_000)
    const paths = await pathsOf(client, planId)
    const figures = [
      ...(await timesOf(product, 'planner', named(paths))),
      ...(await timesOf(product, 'officer', named(paths))),
    ]
    const bare = median(await times(() => firstRows(client, planId)))
    const beside = { what: 'bare SQL for fifty rows and the counts', value: bare }
    const besideSql = figures.map((one) => (one.what === 'planner: /plans/…' ? { ...one, beside } : one))
    const register = await timesOf(product, 'planner', await registerPaths(client))
    return [...besideSql, ...register, ...(await weights(product.url, paths))]
  } finally {
    await client.end()
    await product.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function pathsOf(client: pg.Client, planId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from tasks where plan_id = $1 order by position limit 1',
    [planId],
  )
  const plan = `/plans/${planId}`
  const views = [
    plan,
    `${plan}?view=board`,
    `${plan}?view=timeline`,
    `${plan}?q=tap+huan`,
    `${plan}/tasks/${rows[0]!.id}`,
  ]
  return ['/work', '/plans', ...views, '/documents', '/reports', '/units']
}

/** The register and its documents, by what each page is. */
async function registerPaths(client: pg.Client): Promise<Readonly<Record<string, string>>> {
  const { uncited, cited, citedByAll } = await givenLargeRegister(client, registered)
  const document = (id: string) => `/documents/${id}`
  const of = `of ${registered} documents`
  return {
    [`the register ${of}`]: '/documents',
    [`words looked for ${of}`]: '/documents?q=bien+gioi',
    'a document that nobody cites': document(uncited),
    'a document that eight cite': document(cited),
    'a document that all others rest on': document(citedByAll),
    'findings in a document': `${document(uncited)}/findings`,
    'what leans on a decree that holds no more': '/documents/outdated',
  }
}

async function timesOf(
  { url }: Product,
  role: 'planner' | 'officer',
  paths: Readonly<Record<string, string>>,
): Promise<Figure[]> {
  const cookie = await signedIn(url, role)
  const figures: Figure[] = []
  for (const [name, path] of Object.entries(paths)) {
    const value = median(await times(() => fetched(url + path, cookie)))
    figures.push({ what: `${role}: ${name}`, value, unit: 'ms', target: '50' })
  }
  return figures
}

function named(paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path) => [nameOf(path), path]))
}

function nameOf(path: string): string {
  return path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
}

async function times(work: () => Promise<unknown>): Promise<number[]> {
  const milliseconds: number[] = []
  for (let at = -3; at < requests; at += 1) {
    const from = performance.now()
    await work()
    if (at >= 0) milliseconds.push(performance.now() - from)
  }
  return milliseconds
}

async function firstRows(client: pg.Client, planId: string): Promise<void> {
  await client.query('select * from tasks where plan_id = $1 order by position limit 50', [planId])
  await client.query(
    'select state, count(*), count(*) filter (where due_on < now()) from tasks where plan_id = $1 group by state',
    [planId],
  )
}

async function fetched(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
}

async function signedIn(url: string, role: 'planner' | 'officer'): Promise<string> {
  const person = demoPeople.find((one) => one.role === role)!
  const body = new URLSearchParams({ email: person.email, password: demoPassword })
  const answer = await fetch(`${url}/sign-in?/open`, {
    method: 'POST',
    body,
    headers: { origin: url, accept: 'text/html' },
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Kilobytes of JavaScript, compressed, that a browser fetches for each page. */
async function weights(url: string, paths: readonly string[]): Promise<readonly Figure[]> {
  const browser = await launchBrowser()
  const [name, ...value] = (await signedIn(url, 'planner')).split('; ')[0]!.split('=')
  const figures: Figure[] = []
  for (const path of paths) {
    const context = await browser.newContext()
    await context.addCookies([{ name: name!, value: value.join('='), url }])
    const page = await context.newPage()
    await page.goto(url + path, { waitUntil: 'networkidle' })
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((one) => one.name.endsWith('.js'))
        .reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0),
    )
    figures.push({
      what: `JavaScript of ${nameOf(path)}`,
      value: bytes / 1000,
      unit: 'kB',
      target: '70',
    })
    await context.close()
  }
  await browser.close()
  return figures
}
