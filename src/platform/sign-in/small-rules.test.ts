import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { deviceWords } from './device-words.ts'
import { deviceOf, newDeviceMark } from './device.ts'
import { enrolment } from './enrolment.ts'
import { networkOf } from './network.ts'
import { newRecoveryCodes, recoveryCodeTyped } from './recovery-codes.ts'
import { byAccount, minutesUntil, waitsUntil } from './waiting.ts'

const at = new Date('2026-11-21T02:00:00Z')

describe('waiting after wrong attempts', () => {
  const minutes = (failures: number) => minutesUntil(waitsUntil({ failures, lastAt: at }, byAccount), at)

  it('begins at the fifth, doubles, and never lasts longer than a quarter of an hour', () => {
    expect([4, 5, 6, 7, 8, 9, 50].map(minutes)).toEqual([0, 1, 2, 4, 8, 15, 15])
  })

  it('is over when the minutes have passed', () => {
    const later = new Date(at.getTime() + 60_000)
    expect(minutesUntil(waitsUntil({ failures: 5, lastAt: at }, byAccount), later)).toBe(0)
  })
})

describe('networks', () => {
  it('an IPv6 subscriber is one, whatever address of theirs they use', () => {
    expect(networkOf('2001:ee0:41a1::1')).toBe('2001:ee0:41a1:0::/64')
    expect(networkOf('2001:0ee0:41a1:0000:ffff:1:2:3')).toBe('2001:ee0:41a1:0::/64')
    expect(networkOf('2001:ee0:41a1:1::1')).not.toBe(networkOf('2001:ee0:41a1::1'))
  })

  it('an IPv4 address is itself, also where it comes dressed as IPv6', () => {
    expect(networkOf('113.160.1.2')).toBe('113.160.1.2')
    expect(networkOf('::ffff:113.160.1.2')).toBe('113.160.1.2')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
  })
})

describe('the mark of a known browser', () => {
  const mark = newDeviceMark('secret', 'mai@example.gov.vn')

  it('is good for its own account only', () => {
    expect(deviceOf('secret', 'mai@example.gov.vn', mark.value)).toBe(mark.id)
    expect(deviceOf('secret', 'binh@example.gov.vn', mark.value)).toBeNull()
  })

  it('cannot be made up', () => {
    for (const forged of [null, '', 'abc', 'abc.def', `x${mark.value}`, `${mark.value}x`])
      expect(deviceOf('secret', 'mai@example.gov.vn', forged)).toBeNull()
  })
})

describe('recovery codes', () => {
  it('are ten different ones that can be read off paper and typed carelessly', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}$/)
      expect(recoveryCodeTyped(` ${code.toUpperCase().replace('-', ' ')} `)).toBe(code)
    }
  })
})

describe('an enrolment', () => {
  it('gives apps the address they know (RFC 4648: "foobar" is MZXW6YTBOI)', () => {
    const { address, typedKey } = enrolment('foobar', 'mai@example.gov.vn')
    expect(typedKey).toBe('MZXW 6YTB OI')
    expect(new URL(address).searchParams.get('secret')).toBe('MZXW6YTBOI')
    expect(address).not.toContain('+')
  })
})

describe('devices', () => {
  it('are named as people know them', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0'
    const coccoc =
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/110.0 Chrome/104.0 Safari/537.36'
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Mobile Safari/604.1'
    expect(deviceWords(edge)).toEqual({ browser: 'Edge', system: 'Windows' })
    expect(deviceWords(coccoc)).toEqual({ browser: 'Cốc Cốc', system: 'Windows' })
    expect(deviceWords(phone)).toEqual({ browser: 'Safari', system: 'iPhone' })
    expect(deviceWords('curl/8')).toEqual({ browser: null, system: null })
  })
})

describe('settings of signing in', () => {
  it('ask administrators for two steps as soon as others than this machine reach the pages', () => {
    expect(readConfig({}).secondFactorFor).toBe('none')
    expect(readConfig({ ORIGIN: 'https://nhipcau.langson.gov.vn' }).secondFactorFor).toBe('administrators')
    expect(readConfig({ NHIPCAU_REQUIRE_SECOND_FACTOR: 'everybody' }).secondFactorFor).toBe('everybody')
  })

  it('of single sign-on come all together or not at all', () => {
    expect(() => readConfig({ NHIPCAU_OIDC_ISSUER: 'https://id.langson.gov.vn' })).toThrow(/all three/)
    expect(readConfig({}).oidc).toBeNull()
  })
})
