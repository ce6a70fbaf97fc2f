import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { templateUpload } from '../fixtures/template-file.ts'
import { launchBrowser } from './browser.ts'
import { bring, planner, signInAs } from './people.ts'
import { openPage } from './visit.ts'

/** What would run if a browser took it for a page. */
const trap =
  '<!doctype html><html><body><script>document.title = "caught"; window.caught = true</script></body></html>'
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.caught = true</script></svg>'

describe('what a browser is told', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser)
    await signInAs(page, planner)
  })
  afterAll(() => browser.close())

  it.each([
    '/sign-in',
    '/work',
    '/plans/01990000-0000-7000-8000-000000000000',
    '/icon.svg',
    '/api/v1/me',
    '/health',
  ])('%s bears the headers of the house', async (address) => {
    const headers = (await page.request.get(address, { maxRedirects: 0 })).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toMatch(/base-uri 'none'/)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(Object.keys(headers).filter((name) => /^server$|powered|sveltekit/i.test(name))).toEqual([])
  })

  it('runs no script but those with the nonce of the answer, a new one each time', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await page.request.get('/work')).headers()['content-security-policy'] ?? ''),
    )
    const nonces = policies.map((policy) => /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1])
    expect(nonces[0]).toMatch(/^.{20,}$/)
    expect(nonces[0]).not.toBe(nonces[1])
    for (const policy of policies) {
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("object-src 'none'")
      expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe')
    }
    await page.goto('/work')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
    })
    expect(await page.evaluate(() => 'injected' in window)).toBe(false)
  })

  it.each([
    ['a form', { form: { theme: 'dark', back: '/' } }],
    ['JSON', { data: { theme: 'dark' }, headers: { 'content-type': 'application/json' } }],
    ['plain text', { data: 'theme=dark', headers: { 'content-type': 'text/plain' } }],
  ])('%s that another site sends is refused, whoever is signed in', async (_, sent) => {
    const headers = { ...('headers' in sent ? sent.headers : {}), origin: 'https://elsewhere.example' }
    for (const address of ['/language', '/sign-out', '/account?/endOthers', '/people/retention'])
      expect((await page.request.post(address, { ...sent, headers })).status(), address).toBe(403)
    expect((await page.request.get('/work', { maxRedirects: 0 })).status()).toBe(200)
  })

  it('a page or a drawing that calls itself a document runs nothing, where it is read nor where it is kept', async () => {
    for (const [name, content] of [
      ['bay.docx', trap],
      ['bay-2.docx', drawing],
    ] as const) {
      await bring(page, { name, mimeType: 'text/html', buffer: Buffer.from(content) })
      await page.waitForURL(/\/imports\//)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => 'caught' in window)).toBe(false)
      expect(await page.title()).not.toBe('caught')
    }
  })

  it('a file that is kept leaves as bytes to save', async () => {
    await page.goto('/documents/templates/new')
    await page.locator('main input[type=file]').setInputFiles(await templateUpload('Mẫu của tiêu đề'))
    await page.locator('main form button.main').click()
    await page.waitForURL(/templates\/0/)
    const answer = await page.request.get(`${new URL(page.url()).pathname}/original`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({
      'content-security-policy': expect.stringContaining('; sandbox') as string,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="/)
  })

  it('keeps its cookies from scripts', async () => {
    const cookies = await page.context().cookies(inject('productUrl'))
    expect(cookies.length).toBeGreaterThan(0)
    for (const { name, httpOnly, sameSite, path } of cookies)
      expect({ name, httpOnly, sameSite, path }).toEqual({ name, httpOnly: true, sameSite: 'Lax', path: '/' })
  })
})
