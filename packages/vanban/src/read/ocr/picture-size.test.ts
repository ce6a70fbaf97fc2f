import { expect, it } from 'vitest'
import { readSource } from '../../reading.ts'
import { readPictureHead } from './picture-size.ts'

const bytes = (...parts: (number | readonly number[])[]) => Uint8Array.from(parts.flat())
const ascii = (text: string) => [...Buffer.from(text, 'latin1')]
const long = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

const png = (width: number, height: number) =>
  bytes(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    long(13),
    ascii('IHDR'),
    long(width),
    long(height),
    [8, 2, 0, 0, 0],
  )

/** A JPEG's head with the orientation that a camera writes. */
const jpeg = (orientation: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 34],
    [...ascii('Exif'), 0, 0, ...ascii('MM'), 0, 42, ...long(8), 0, 1],
    [0x01, 0x12, 0, 3, ...long(1), 0, orientation, 0, 0, ...long(0)],
    [0xff, 0xc0, 0, 17, 8, 0x09, 0x23, 0x06, 0x76, 3],
  )

it('the size of a picture is known before it is unpacked', () => {
  expect(readPictureHead(png(1654, 2339))).toMatchObject({ kind: 'png', width: 1654, height: 2339 })
  expect(readPictureHead(jpeg(1))).toMatchObject({ kind: 'jpeg', width: 1654, height: 2339, quarters: 0 })
})

it.each([
  [3, 2],
  [6, 1],
  [8, 3],
])('a photograph with orientation %i is turned by %i quarters', (orientation, quarters) => {
  expect(readPictureHead(jpeg(orientation)).quarters).toBe(quarters)
})

it('a picture that would unpack to more than any page is refused unopened', async () => {
  const refused = { reason: 'expandsTooFar' }
  await expect(readSource(png(60_000, 60_000))).rejects.toMatchObject(refused)
})

it('a head that does not hold together is damage', () => {
  expect(() => readPictureHead(png(0, 100))).toThrow('damaged')
  expect(() => readPictureHead(jpeg(1).subarray(0, 30))).toThrow('damaged')
})
