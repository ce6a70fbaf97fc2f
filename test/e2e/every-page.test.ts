import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageUpload } from '../fixtures/message-file.ts'
import { planFile } from '../fixtures/plan-files.ts'
import type { Upload } from '../fixtures/plan-files.ts'
import { templateUpload } from '../fixtures/template-file.ts'
import { launchBrowser } from './browser.ts'
import { bring, communeOfficer, fillSignIn, planner, signInAs } from './people.ts'
import { inspect, openPage } from './visit.ts'

/** Scripts a staff page may bring, gzipped: about two seconds on a poor line. */
const scriptBudget = 70_000
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const
const administrator = { role: 'administrator', unit: 'Tỉnh Lạng Sơn' } as const
const peoplePages = ['', '/invite', '/invitations', '/import', '/retention'].map((end) => `/people${end}`)

describe('every page', () => {
  let browser: Browser
  let page: Page
  let addresses: string[]
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser, phone)
    await signInAs(page, planner)
    addresses = await everyAddress()
  })
  afterAll(() => browser.close())

  const ofDocuments = ['/import', '/messages', '/templates', ''].map((end) => `/documents${end}`)
  const allPlaces = ['/work', '/plans', '/reports', ...ofDocuments, '/units', '/account', '/people']
  const placeOf = (address: string) => allPlaces.find((place) => address.startsWith(place))

  it.each(allPlaces)('under %s fits a phone in the dark, is open to everybody and light', async (place) => {
    const here = addresses.filter((address) => placeOf(address) === place)
    expect(here).not.toEqual([])
    for (const address of here) await inspectAt(page, address)
  })

  it('before signing in too', async () => {
    await inspectAt(await openPage(browser, phone), '/sign-in')
  })

  it('is under a place that is inspected', () => {
    expect(addresses.filter((address) => placeOf(address) === undefined)).toEqual([])
  })

  describe('of an administrator', () => {
    let admin: Page
    beforeAll(async () => {
      admin = await openPage(browser, phone)
      await admin.goto('/sign-in')
      await fillSignIn(admin, administrator)
      await admin.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    })

    it.each([
      ['people', async () => [...peoplePages, await firstOf('/people', 'main a[href^="/people/0"]')]],
      [
        'roles',
        async () => ['/people/roles/new', await firstOf('/people/roles', 'main a[href^="/people/roles/"]')],
      ],
      ['speakers and the log', () => Promise.resolve(['/speakers', '/speakers/new', '/log', '/log/heads'])],
      ['the register', () => Promise.resolve(['/units/check', '/units/terms'])],
      ['changes of a unit', unitChanges],
      [
        'one’s own account',
        () =>
          Promise.resolve(['', '/codes', '/password', '/passkeys', '/tokens'].map((end) => `/account${end}`)),
      ],
    ])('for %s fits a phone in the dark, is open to everybody and light', async (_, pagesOf) => {
      for (const address of await pagesOf()) await inspectAt(admin, address)
    })

    async function unitChanges(): Promise<string[]> {
      const unit = await firstOf('/units?q=ky+lua', 'main tbody a[href^="/units/"]')
      const kinds = ['merge', 'split', 'end', 'rename', 'move', 'code', 'contact', 'found']
      return [`${unit}/change`, ...kinds.map((kind) => `${unit}/change/${kind}`)]
    }

    async function firstOf(address: string, selector: string): Promise<string> {
      await admin.goto(address)
      return firstLink(admin, selector)
    }
  })

  it('speaks the language that was chosen, on the next visit too', async () => {
    await page.goto('/plans')
    expect(await page.title()).toBe('Kế hoạch · Nhịp Cầu')
    await page.getByRole('button', { name: 'Đổi sang tiếng Anh' }).click()
    await expect.poll(() => page.title()).toBe('Plans · Nhịp Cầu')
    const titles: string[] = []
    for (const address of addresses) {
      await page.goto(address)
      expect(await page.locator('html').getAttribute('lang'), address).toBe('en')
      titles.push(await page.title())
    }
    expect(titles.slice(0, 5)).toEqual(
      ['My work', 'Plans', 'Reports', 'Documents', 'Units'].map((place) => `${place} · Nhịp Cầu`),
    )
    const state = await page.context().storageState()
    const next = await openPage(browser, {
      storageState: { ...state, cookies: state.cookies.filter((cookie) => cookie.name === 'language') },
    })
    await next.goto('/sign-in')
    expect(await next.title()).toBe('Sign in · Nhịp Cầu')
    await next.getByRole('button', { name: 'Switch to Vietnamese' }).click()
    await expect.poll(() => next.locator('html').getAttribute('lang')).toBe('vi')
  })

  it('that a post may not open says so in a sentence', async () => {
    const officer = await openPage(browser)
    await signInAs(officer, communeOfficer)
    const answer = await officer.goto('/documents/import')
    expect(answer?.status()).toBe(403)
    await officer.getByText(/Vị trí công tác của anh\/chị không được làm việc này/).waitFor()
    await inspect(officer, 'no-right')
    expect((await officer.goto('/plans/01990000-0000-7000-8000-000000000000'))?.status()).toBe(404)
    await officer.getByText('Không có trang hoặc bản ghi này, hoặc anh/chị không được xem.').waitFor()
    await inspect(officer, 'not-found')
  })

  it('of the units shows the districts on a day before 1/7/2025, and none after', async () => {
    const reader = await openPage(browser)
    await signInAs(reader, planner)
    await reader.goto('/units?on=2025-06-30')
    expect(await reader.getByText(/696 huyện, quận/).count()).toBe(1)
    expect(await reader.getByRole('link', { name: 'Huyện Cao Lộc' }).count()).toBe(1)
    await reader.goto('/units?on=2025-07-01')
    expect(await reader.getByText(/huyện, quận/).count()).toBe(0)
    expect(await reader.getByRole('link', { name: 'Huyện Cao Lộc' }).count()).toBe(0)
  })

  /** After its first visit: what it shows, and what that cost. */
  async function inspectAt(visitor: Page, address: string): Promise<void> {
    await visitor.goto(address, { waitUntil: 'networkidle' })
    await inspect(visitor, `phone-${address.replace(/[^a-z?=-]+/g, '_')}`)
    expect.soft(await weigh(visitor), `bytes of script at ${address}`).toBeLessThan(scriptBudget)
  }

  /** The places first, then one of each kind of page that they lead to. */
  async function everyAddress(): Promise<string[]> {
    const places = ['/work', '/plans', '/reports', '/documents', '/units']
    await page.goto('/plans')
    const plan = await firstLink(page, 'main tbody a[href^="/plans/"]')
    await page.goto(plan)
    const task = await firstLink(page, 'main a[href*="/tasks/0"], main tbody a[href*="/tasks/"]')
    await page.goto('/units?q=ky+lua')
    const unit = await firstLink(page, 'main tbody a[href^="/units/"]')
    await page.goto('/documents/law?state=over')
    const law = await firstLink(page, 'main tbody a[href^="/documents/law/"]')
    const { name, mimeType, buffer } = await planFile('txt')
    const other = Buffer.from(buffer.toString('utf8').replace('318/KH-UBND', '320/KH-UBND'))
    await bring(page, { name: `moi-trang-${name}`, mimeType, buffer: other })
    await page.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
    const review = new URL(page.url()).pathname
    const taskRow = await page.locator('#understood article').first().getAttribute('id')
    return [
      ...places,
      ...['', '?view=board', '?view=timeline', '/history', '/tasks/new', '?q=zzz'].map((end) => plan + end),
      task,
      unit,
      '/units?on=2025-06-30',
      '/units?q=zzz',
      '/account/held',
      '/people/retention',
      '/documents/import',
      '/documents?direction=incoming',
      '/documents/law',
      '/documents/law/new',
      '/documents/outdated',
      law,
      '/documents/check',
      '/documents/templates/new',
      await kept('/documents/templates/new', await templateUpload('Mẫu của mọi trang')),
      '/documents/templates',
      '/documents/messages/new',
      await kept('/documents/messages/new', await messageUpload('mọi trang')),
      '/documents/messages',
      review,
      `${review}/findings`,
      `${review}?edit=head`,
      `${review}?edit=${(taskRow ?? '').replace('r-', '')}`,
    ]
  }

  /** The page that a file leads to. */
  async function kept(address: string, file: Upload): Promise<string> {
    await page.goto(address)
    await page.locator('main input[type=file]').setInputFiles(file)
    await page.locator('main form button.main').click()
    await page.waitForURL((url) => url.pathname !== address)
    return new URL(page.url()).pathname
  }

  async function firstLink(visitor: Page, selector: string): Promise<string> {
    const href = await visitor.locator(selector).first().getAttribute('href')
    return (href ?? '').replace(/#.*$/, '')
  }

  /** Bytes of script that the page's first visit costs, as sent with gzip. */
  async function weigh(visitor: Page): Promise<number> {
    const scripts = await visitor.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((name) => name.endsWith('.js')),
    )
    const sizes = await Promise.all(scripts.map((script) => sizeOf(script)))
    return sizes.reduce((sum, size) => sum + size, 0)
  }

  const known = new Map<string, number>()
  async function sizeOf(script: string): Promise<number> {
    const size =
      known.get(script) ??
      Number(
        (await page.request.get(script, { headers: { 'accept-encoding': 'gzip' } })).headers()[
          'content-length'
        ],
      )
    known.set(script, size)
    return size
  }
})
