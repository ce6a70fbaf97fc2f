/** Writes the pages that are used most into docs/screenshots, from the built product: `node test/e2e/screenshots.ts`. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { draftPlan, planFile } from '../fixtures/plan-files.ts'
import { launchBrowser } from './browser.ts'
import { bring, cultureLeader, cultureOfficer, planner, signInAs } from './people.ts'
import type { Who } from './people.ts'
import { startProduct } from './running-product.ts'

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const screen = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const administrator: Who = { role: 'administrator', unit: 'Tỉnh Lạng Sơn' }

/** Addresses of the pages, as found on the way through the work. */
interface Found {
  readonly review: string
  readonly findings: string
  readonly plan: string
  readonly yearly: string
  readonly task: string
  readonly report: string
  readonly proof: string
  readonly unit: string
}

async function main(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'nhipcau-screenshots-'))
  await chmod(data, 0o755)
  await mkdir(folder, { recursive: true })
  const product = await startProduct(data)
  const browser = await launchBrowser()
  try {
    await takeAll(browser, product.url)
  } finally {
    await browser.close()
    await product.stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function takeAll(browser: Browser, baseURL: string): Promise<void> {
  const visit = async (who: Who, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL, locale: 'vi-VN', viewport: screen, ...options })
    const page = await context.newPage()
    await signInAs(page, who)
    return page
  }
  const people = { office: await visit(planner), officer: await visit(cultureOfficer) }
  const leader = await visit(cultureLeader)
  const found = await walk(people, leader)
  await take(people.officer, {
    work: '/work',
    task: found.task,
    findings: found.findings,
    law: '/documents/law',
  })
  await take(people.office, {
    review: found.review,
    plans: '/plans',
    plan: found.plan,
    'plan-board': `${found.plan}?view=board`,
    'plan-timeline': `${found.yearly}?view=timeline`,
    unit: found.unit,
  })
  await take(leader, { report: found.report, 'report-proof': found.proof })
  await take(await visit(planner, { colorScheme: 'dark' }), {
    'plan-dark': found.plan,
    'review-dark': found.review,
  })
  await take(await visit(cultureLeader, { colorScheme: 'dark' }), { 'report-dark': found.report })
  await take(await visit(cultureOfficer, { viewport: phone }), { 'work-phone': '/work' })
  const keeper = await visit(administrator)
  await take(keeper, { people: '/people', log: '/log?act=progress' })
  await takeMerger(keeper)
  const planning = await visit(planner, { viewport: phone })
  await take(planning, { 'plan-phone': found.plan })
  await planning.setViewportSize(screen)
  await planning.context().addCookies([{ name: 'language', value: 'en', url: baseURL }])
  await take(planning, { 'plan-english': found.plan })
}

/** The work that fills the pages: a plan brought in and left for review, a report built. */
async function walk({ office, officer }: Record<'office' | 'officer', Page>, leader: Page): Promise<Found> {
  await bring(office, await planFile('docx'))
  await office.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
  const review = addressOf(office)
  await office.goto('/plans')
  const plan = await leadsTo(office, /Tuần lễ giao lưu/)
  const yearly = await leadsTo(office, /Công tác thông tin đối ngoại/)
  await office.goto('/units?q=ky+lua')
  const unit = await leadsTo(office, 'Phường Kỳ Lừa')
  await officer.goto('/work')
  const task = await leadsTo(officer, /Mở chuyên trang Tuần lễ/)
  await leader.goto('/reports')
  await leader.getByRole('button', { name: 'Lập báo cáo' }).click()
  await leader.waitForURL(/\/reports\/[0-9a-f-]{36}/)
  const report = addressOf(leader)
  await leader.locator('a.proof').first().click()
  await leader.waitForURL(/proof=/)
  await officer.goto('/documents/check')
  await officer.locator('input[type=file]').setInputFiles(await draftPlan())
  await officer.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
  await officer.getByRole('heading', { name: 'Dự thảo.docx' }).waitFor()
  const findings = addressOf(officer)
  return { review, findings, plan, yearly, task, report, proof: addressOf(leader), unit }
}

/** What a merger would move, before it is confirmed. */
async function takeMerger(page: Page): Promise<void> {
  await page.goto(`/units?q=${encodeURIComponent('Thụy Hùng')}`)
  await page.goto(`${await leadsTo(page, 'Xã Thụy Hùng')}/change/merge`)
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/10/2026')
  await page.getByLabel('Theo quyết định, nghị quyết').fill('Nghị quyết số 99/NQ-UBTVQH16')
  await page.getByLabel('Cùng với Xã Thụy Hùng còn có').fill('Xã Công Sơn')
  await page.getByLabel('Tên', { exact: true }).fill('Xã Thụy Công')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('heading', { name: 'Xem trước: nếu xác nhận thì' }).scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: join(folder, 'unit-merger.png'), animations: 'disabled' })
}

async function take(page: Page, shots: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, address] of Object.entries(shots)) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  }
}

function addressOf(page: Page): string {
  const { pathname, search, hash } = new URL(page.url())
  return pathname + search + hash
}

async function leadsTo(page: Page, name: RegExp | string): Promise<string> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href')
  if (href === null) throw new Error(`no link ${String(name)}`)
  return href
}

await main()
