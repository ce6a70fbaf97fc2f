import { describe, expect, it } from 'vitest'
import { download } from './download.ts'

describe('a file to keep', () => {
  const headersOf = (name: string, type?: string) => download(name, new Uint8Array([1]), type).headers

  it('keeps its Vietnamese name, and one in plain letters for programs that know no other', () => {
    expect(headersOf("Kế hoạch (bản 'cuối').docx").get('content-disposition')).toBe(
      `attachment; filename="K_ ho_ch (b_n 'cu_i').docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%28b%E1%BA%A3n%20%27cu%E1%BB%91i%27%29.docx`,
    )
  })

  it.each([
    ['x"; filename="a.html', 'x_; filename=_a.html'],
    ['x\r\nSet-Cookie: a=b', 'x__Set-Cookie: a=b'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['hoa-don-\u202Efdp.exe', 'hoa-don-_fdp.exe'],
    ['le\uD800.txt', 'le_.txt'],
  ])('%j names no other file, header or folder', (name, plain) => {
    const header = headersOf(name).get('content-disposition')!
    expect(header).toContain(`filename="${plain}";`)
    expect(header).not.toMatch(/[\r\n]|%0D|%0A|%2F|%5C|%E2%80%AE/i)
  })

  it.each([
    'text/html',
    'text/html; charset=utf-8',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/javascript',
  ])('that calls itself %s is bytes of unknown kind', (type) => {
    const headers = headersOf('a.docx', type)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
