import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isInBreachedList, readableBreachedList } from './breached-list.ts'
import { passwordFault } from './password-rules.ts'

const known = new Set(['chocolate', 'matkhau', 'qwertyuiop12', 'iloveyou'])
const mai = ['Hoàng Thị Mai', 'hoang.thi.mai@langson.demo', 'Sở Văn hóa, Thể thao và Du lịch']
const faultOf = (password: string) => passwordFault(password, known, mai)

describe('a password', () => {
  it('has at least twelve characters, of any kind, Vietnamese ones too', () => {
    expect(faultOf('bảy con sếu')).toBe('password.tooShort')
    expect(faultOf('bảy con sếu bay')).toBeNull()
    expect(faultOf('🦢🦢🦢🦢🦢🦢')).toBe('password.tooShort')
    expect(faultOf('x9#Kd!2pQz7w')).toBeNull()
  })

  it('is not longer than what is compared', () => {
    expect(faultOf('bay con seu bay '.repeat(8))).toBeNull()
    expect(faultOf(`${'bay con seu bay '.repeat(8)}!`)).toBe('password.tooLong')
  })

  it('is not one that many use, in capitals, with marks or dressed in figures either', () => {
    expect(faultOf('qwertyuiop12')).toBe('password.known')
    expect(faultOf('QWERTYuiop12')).toBe('password.known')
    expect(faultOf('Chocolate2026!!')).toBe('password.known')
    expect(faultOf('Mậtkhẩu@123456')).toBe('password.known')
  })

  it('is not one short piece over and over', () => {
    expect(faultOf('abcabcabcabc')).toBe('password.known')
    expect(faultOf('111111111111')).toBe('password.known')
    expect(faultOf('121212121212')).toBe('password.known')
  })

  it('does not live on the person’s name, e-mail or office', () => {
    expect(faultOf('HoangThiMai2026')).toBe('password.ownWords')
    expect(faultOf('Hoàng Thị Mai 88')).toBe('password.ownWords')
    expect(faultOf('sovanhoathethao')).toBe('password.ownWords')
    expect(faultOf('nhipcau-langson')).toBe('password.ownWords')
    expect(faultOf('mai tôi đi chợ mua rau')).toBeNull()
  })
})

describe('the office’s list of breached passwords', () => {
  let folder: string
  let list: string
  const breached = Array.from({ length: 500 }, (_, at) => `mat khau da lo so ${at}`)
  const hashes = breached.map((one) => createHash('sha1').update(one).digest('hex').toUpperCase()).sort()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-breached-'))
    list = join(folder, 'pwned.txt')
    await writeFile(list, hashes.map((hash, at) => `${hash}:${(at * 7919) % 100_000}`).join('\r\n'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('finds each of its passwords, the first and the last line too, and no other', async () => {
    await readableBreachedList(list)
    for (const password of breached) expect(await isInBreachedList(list, password), password).toBe(true)
    for (let at = 0; at < 200; at += 1) expect(await isInBreachedList(list, `chua lo ${at}`)).toBe(false)
  })

  it('may be lines without counts, or one line', async () => {
    const short = join(folder, 'short.txt')
    await writeFile(short, `${hashes[0]}\n`)
    const password = breached.find(
      (one) => createHash('sha1').update(one).digest('hex').toUpperCase() === hashes[0],
    )!
    expect(await isInBreachedList(short, password)).toBe(true)
    expect(await isInBreachedList(short, 'chua lo')).toBe(false)
  })

  it('that is not there, or is something else, stops the start with a sentence', async () => {
    await expect(readableBreachedList(join(folder, 'none.txt'))).rejects.toThrow(/there is no file/)
    const other = join(folder, 'other.txt')
    await writeFile(other, 'name;password\n')
    await expect(readableBreachedList(other)).rejects.toThrow(/no sorted list/)
  })
})
