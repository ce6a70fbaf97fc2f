import type { Browser, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { readDocument } from 'vanban'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planFile } from '../fixtures/plan-files.ts'
import { launchBrowser } from './browser.ts'
import { bring, communeOfficer, cultureLeader, cultureOfficer, planner, signInAs } from './people.ts'
import { inspect, openPage } from './visit.ts'

describe('a plan goes in; assigned, tracked work and a report come out', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser)
    await signInAs(page, planner)
  })
  afterAll(() => browser.close())

  it('the planner drops a .docx and sees it beside what was understood', async () => {
    await page.goto('/documents/import')
    await inspect(page, 'import')
    await bring(page, await planFile('docx'))
    await page.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
    const understood = page.locator('#understood')
    await expect.poll(() => understood.getByText('đủ 8/8').count()).toBe(1)
    expect(await understood.getByText('72/2015/NĐ-CP').count()).toBeGreaterThan(0)
    expect(await understood.locator('article').count()).toBe(7)
    await inspect(page, 'review')
  })

  it('choosing a task marks its own sentence in the document', async () => {
    await page
      .locator('#understood article')
      .nth(1)
      .getByRole('link', { name: /Biên soạn sổ tay/ })
      .click()
    const marked = page.locator('#document .now, #document :target').first()
    await expect.poll(() => marked.textContent()).toContain('Biên soạn sổ tay')
  })

  it('a name that no unit bears is matched by hand', async () => {
    await page.getByRole('link', { name: /Đội Cờ đỏ liên khu phố: chưa khớp/ }).click()
    await page.getByPlaceholder('Tìm đơn vị hiện nay').fill('phuong ky lua')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('radio', { name: /^Phường Kỳ Lừa/ }).check()
    await inspect(page, 'review-match')
    await page.getByRole('button', { name: 'Chọn', exact: true }).click()
    await expect.poll(() => page.getByText('chưa khớp').count()).toBe(0)
  })

  it('confirming makes a plan with tasks and obligations', async () => {
    await page.getByRole('button', { name: 'Xác nhận, lập kế hoạch' }).click()
    await page.waitForURL('**/plans/**')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('thông tin đối ngoại')
    expect(await page.getByText('Biên soạn sổ tay').count()).toBeGreaterThan(0)
  })

  it('the same bytes again say so and make nothing', async () => {
    await bring(page, await planFile('docx'))
    await page
      .getByText(/Tệp này đã được nhập ngày/)
      .first()
      .waitFor()
    await inspect(page, 'import-same')
    await page.getByRole('link', { name: 'Mở bản đã có' }).click()
    await expect.poll(() => page.getByText('318/KH-UBND').count()).toBeGreaterThan(0)
  })

  it('Sở VHTTDL sees what it owes, by when, and from which document', async () => {
    await page.context().clearCookies()
    await signInAs(page, cultureOfficer)
    await inspect(page, 'work')
    await page
      .getByRole('link', { name: /Mở 02 lớp bồi dưỡng/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /Mở 02 lớp bồi dưỡng/ }).waitFor()
    await inspect(page, 'task')
  })

  it('it records progress with a link and a file, then marks it done', async () => {
    await record({
      note: 'Đã mở lớp thứ nhất cho 45 cán bộ.',
      percent: '50',
      link: 'https://langson.example/lop-1',
    })
    await expect.poll(() => page.getByText('Đang làm · 50 %').count()).toBeGreaterThan(0)
    expect(await page.getByRole('link', { name: 'Tin lớp thứ nhất' }).count()).toBe(1)
    await page
      .getByLabel('Tệp minh chứng')
      .setInputFiles({ name: 'bien-ban.txt', mimeType: 'text/plain', buffer: Buffer.from('Biên bản') })
    await record({ note: 'Đã mở đủ hai lớp cho 92 cán bộ.', done: true })
    await expect.poll(() => page.getByText('Đã xong').count()).toBeGreaterThan(0)
    expect(await page.getByRole('link', { name: 'bien-ban.txt' }).count()).toBe(1)
    await inspect(page, 'task-done')
  })

  it('a commune that coordinates sees its part, and no form for the lead', async () => {
    await page.context().clearCookies()
    await signInAs(page, communeOfficer)
    await page
      .getByRole('link', { name: /Tổ chức tuần giới thiệu hoa hồi/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Ghi tiến độ' }).waitFor()
    expect(await page.getByText(/Phường Kỳ Lừa · phối hợp/i).count()).toBeGreaterThan(0)
    expect(await page.getByRole('button', { name: 'Gia hạn' }).count()).toBe(0)
  })

  it('the planner sees the plan as a table, a board and a timeline, and filters in the address', async () => {
    await page.context().clearCookies()
    await signInAs(page, planner)
    await page.goto('/plans')
    await inspect(page, 'plans')
    await page
      .getByRole('link', { name: /Công tác thông tin đối ngoại trên địa bàn tỉnh Lạng Sơn năm 2027/ })
      .first()
      .click()
    await inspect(page, 'plan-table')
    await page.getByRole('link', { name: 'Thẻ', exact: true }).click()
    await page.waitForURL(/view=board/)
    await inspect(page, 'plan-board')
    await page.getByRole('link', { name: 'Dòng thời gian' }).click()
    await page.waitForURL(/view=timeline/)
    await inspect(page, 'plan-timeline')
    await page.getByRole('link', { name: 'Bảng', exact: true }).click()
    await page.getByLabel('Tìm nhiệm vụ').fill('so tay')
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    await page.waitForURL(/q=so\+tay/)
    expect(await page.getByRole('link', { name: /Biên soạn sổ tay/ }).count()).toBe(1)
    expect(await page.getByRole('link', { name: /Mở 02 lớp/ }).count()).toBe(0)
  })

  it('the unit builds its yearly report; a number opens its proof', async () => {
    await page.context().clearCookies()
    await signInAs(page, cultureLeader)
    await page.goto('/reports')
    await inspect(page, 'reports')
    await page.getByRole('textbox', { name: 'Năm báo cáo' }).fill('2026')
    await page.getByRole('button', { name: 'Lập báo cáo' }).click()
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)
    await inspect(page, 'report')
    await page.locator('a.proof').first().click()
    await page.waitForURL(/proof=/)
    expect(
      await page.locator('aside a[href^="/plans/"], [role=dialog] a[href^="/plans/"]').count(),
    ).toBeGreaterThan(0)
    await inspect(page, 'report-proof')
  })

  it('it is edited, and downloads as .docx and .pdf', async () => {
    await page.goto(page.url().replace(/[?#].*$/, ''))
    await page.getByRole('link', { name: 'Sửa', exact: true }).first().click()
    await page.getByLabel('Lời văn của đoạn').fill('Sở đã chủ động thực hiện nhiệm vụ được giao.')
    await page
      .locator('form', { has: page.getByLabel('Lời văn của đoạn') })
      .getByRole('button', { name: 'Lưu' })
      .click()
    await expect.poll(() => page.getByText('Sở đã chủ động thực hiện nhiệm vụ được giao.').count()).toBe(1)
    for (const [name, start] of [
      ['Tải .docx', 'PK'],
      ['Tải .pdf', '%PDF'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ])
      const bytes = await readFile(await download.path())
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
      const read = await readDocument(bytes)
      expect(read.type).toBe('báo cáo')
      expect(read.text).toContain('Sở đã chủ động thực hiện nhiệm vụ được giao.')
    }
  })

  async function record(said: {
    note: string
    percent?: string
    link?: string
    done?: boolean
  }): Promise<void> {
    await page.getByLabel('Kết quả, khó khăn').fill(said.note)
    if (said.percent) await page.getByLabel('Đạt bao nhiêu phần trăm').fill(said.percent)
    if (said.link) {
      await page.getByLabel('Đường dẫn minh chứng').fill(said.link)
      await page.getByLabel('Tên của đường dẫn').fill('Tin lớp thứ nhất')
    }
    if (said.done) await page.getByLabel('Đã hoàn thành phần việc này').check()
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await page.getByText(said.note).first().waitFor()
  }
})
