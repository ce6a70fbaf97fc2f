import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { cookieName, isHttps, responseHeaders } from './response-headers.ts'

describe('what every answer bears', () => {
  it('tells browsers to come over https alone, once they came over it', () => {
    expect(responseHeaders(true)['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect(responseHeaders(false)).not.toHaveProperty('strict-transport-security')
  })

  it('gives cookies to this very host, where browsers hold that', () => {
    expect(
      cookieName('nhipcau.session_token', isHttps(readConfig({ ORIGIN: 'https://nhipcau.example.vn' }))),
    ).toBe('__Host-nhipcau.session_token')
    expect(cookieName('theme', isHttps(readConfig({ ORIGIN: 'http://localhost:3000' })))).toBe('theme')
  })
})
