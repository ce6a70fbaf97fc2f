import { afterAll, describe, expect, it } from 'vitest'
import type { PageRecogniser } from 'vanban'
import { openRecogniser } from 'vanban/recognising'
import { givenLines } from '../../packages/vanban/src/read/ocr/given-scan.ts'
import { bestRecogniser, findTesseract } from './tesseract.ts'

const installed = await findTesseract()
const recognisers: readonly (readonly [string, PageRecogniser | null])[] = [
  ['the library’s own', openRecogniser()],
  ['the machine’s tesseract', installed],
]

for (const [name, recogniser] of recognisers) {
  // Without it there is nothing to test: the library's own is used instead.
  describe.skipIf(recogniser === null)(`${name} recogniser`, () => {
    afterAll(() => recogniser!.close())

    it('finds the words of a page with their places and how sure it is', async () => {
      const picture = givenLines('UBND 2026', 'KH 1207')
      const words = await recogniser!.recognise(picture)
      expect(words.map(({ text }) => text)).toEqual(['UBND', '2026', 'KH', '1207'])
      for (const { left, top, right, bottom, confidence } of words) {
        expect(left >= 0 && left < right && right <= picture.width).toBe(true)
        expect(top >= 0 && top < bottom && bottom <= picture.height).toBe(true)
        expect(confidence > 0.3 && confidence <= 1).toBe(true)
      }
      expect(words[2]!.top).toBeGreaterThan(words[0]!.bottom)
    }, 30_000)

    it('finds nothing on an empty page', async () => {
      expect(await recogniser!.recognise(givenLines())).toEqual([])
    }, 30_000)

    it('stops when it is told to, and works again afterwards', async () => {
      const told = AbortSignal.abort(new Error('enough'))
      await expect(recogniser!.recognise(givenLines('UBND'), told)).rejects.toThrow('enough')
      const stopping = new AbortController()
      const stopped = recogniser!.recognise(
        givenLines(...Array<string>(30).fill('UBND 2026 NAM')),
        stopping.signal,
      )
      setTimeout(() => stopping.abort(new Error('enough')), 20)
      await expect(stopped).rejects.toThrow()
      expect((await recogniser!.recognise(givenLines('UBND'))).map(({ text }) => text)).toEqual(['UBND'])
    }, 30_000)
  })
}

it('a machine without tesseract has the library’s own', async () => {
  expect(await findTesseract('no-such-tesseract')).toBeNull()
})

it('nothing starts before the first page', async () => {
  await bestRecogniser().close()
})

it('a tesseract that is not installed leaves nothing behind that would hold the process', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length
  const before = timers()
  expect(await findTesseract('tesseract-that-is-not-there')).toBeNull()
  expect(timers()).toBe(before)
})
