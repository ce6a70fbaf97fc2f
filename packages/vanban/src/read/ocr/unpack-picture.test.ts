import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { Unreadable } from '../../model/unreadable.ts'
import { readPictureHead } from './picture-size.ts'
import { unpackPicture } from './unpack-picture.ts'

/** White, with a black bar along the upper edge. */
function given(kind: 'image/png' | 'image/jpeg'): Buffer {
  const canvas = createCanvas(80, 60)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 80, 60)
  context.fillStyle = 'black'
  context.fillRect(0, 0, 80, 16)
  return canvas.toBuffer(kind as 'image/png')
}

const kinds = ['image/png', 'image/jpeg'] as const
const unpack = async (bytes: Uint8Array) => unpackPicture(bytes, readPictureHead(bytes))

describe.each(kinds)('%s', (kind) => {
  it('gives its points', async () => {
    const { width, height, channels, pixels } = await unpack(given(kind))
    expect([width, height]).toEqual([80, 60])
    const at = (x: number, y: number) => pixels[(y * width + x) * channels]!
    expect(at(40, 4)).toBeLessThan(20)
    expect(at(40, 40)).toBeGreaterThan(235)
  })

  it('is turned upright as its camera says', async () => {
    const bytes = given(kind)
    const { width, height, channels, pixels } = await unpackPicture(bytes, {
      ...readPictureHead(bytes),
      quarters: 1,
    })
    expect([width, height]).toEqual([60, 80])
    expect(pixels[(40 * width + 56) * channels]).toBeLessThan(20)
    expect(pixels[(40 * width + 10) * channels]).toBeGreaterThan(235)
  })

  it('that breaks off is damaged, and takes nobody with it', async () => {
    const bytes = given(kind)
    await expect(unpack(bytes.subarray(0, bytes.length / 2))).rejects.toThrow(Unreadable)
  })
})
