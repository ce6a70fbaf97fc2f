import type { Picture } from '../../model/recognising.ts'
import { median } from '../pdf/geometry.ts'
import { evenLight } from './even-light.ts'
import type { Grey } from './grey.ts'
import { greyOf, thresholdOf } from './grey.ts'
import { eraseMark, inkOf, marksOf } from './marks.ts'
import type { Ink, Mark } from './marks.ts'
import { eraseRules, findRules } from './rules.ts'
import type { Rules } from './rules.ts'
import { resize } from './scale.ts'
import { tiltOf, turn } from './tilt.ts'

/** A page ready to be recognised: upright, evenly lit, without rules, borders, seals and specks. */
export interface PreparedPage {
  readonly grey: Grey
  readonly pointsPerPixel: number
  readonly rules: Rules
  /** The letters and their marks. */
  readonly letters: readonly Mark[]
  /** The usual height of a small letter, in pixels. */
  readonly letterHeight: number
  readonly tilt: number
  /** Signatures, emblems and black seals that were taken off. */
  readonly pictures: number
}

/** Sharp enough for the smallest letters, and no slower than needed. */
const wantedResolution = 200
/** Pictures within this range stay as they are. */
const fine = { from: 150, to: 260 }
const a4Width = 8.27

export function preparePage(picture: Picture): PreparedPage {
  const resolution = picture.dotsPerInch ?? picture.width / a4Width
  const isFine = resolution >= fine.from && resolution <= fine.to
  const scale = isFine ? 1 : Math.min(3, wantedResolution / resolution)
  const even = evenLight(scale === 1 ? greyOf(picture) : resize(greyOf(picture), scale))
  const dots = resolution * scale
  const first = seeMarks(even)
  const usual = usualHeight(first.marks, dots)
  const tilt = tiltOf(first.marks, usual)
  const level = tilt === 0 ? { ...even, pixels: even.pixels.slice() } : turn(even, tilt)
  const { ink, marks, threshold } = tilt === 0 ? first : seeMarks(level)
  for (const mark of marks) if (isBorder(mark, level)) eraseMark(level.pixels, level.width, ink, mark)
  const rules = findRules(level, threshold, usual)
  eraseRules(level, rules)
  return { ...tidy(level, threshold, usual), rules, tilt, pointsPerPixel: 72 / dots, letterHeight: usual }
}

function seeMarks(grey: Grey): { ink: Ink; marks: Mark[]; threshold: number } {
  const threshold = thresholdOf(grey)
  const ink = inkOf(grey, threshold)
  return { ink, marks: marksOf(ink), threshold }
}

/** The commonest height among marks that could be letters: small letters outnumber capitals. */
function usualHeight(marks: readonly Mark[], dots: number): number {
  const heights = marks
    .filter(({ left, right, top, bottom, area }) => {
      const [width, height] = [right - left, bottom - top]
      return (
        height > dots * 0.035 && height < dots * 0.2 && width < height * 2.5 && area > width * height * 0.15
      )
    })
    .map(({ top, bottom }) => bottom - top)
  return heights.length < 20 ? dots * 0.09 : median(heights)
}

/** The dark edge of a scan, a shadow, the table under the page: ink that reaches the edge of the picture and goes on. */
function isBorder({ left, right, top, bottom }: Mark, { width, height }: Grey): boolean {
  const touches = left <= 2 || top <= 2 || right >= width - 2 || bottom >= height - 2
  return touches && (right - left > width * 0.08 || bottom - top > height * 0.06)
}

/** Takes off what is too large or too small for letters. */
function tidy(grey: Grey, threshold: number, letterHeight: number) {
  const ink = inkOf(grey, threshold)
  const letters: Mark[] = []
  let pictures = 0
  for (const mark of marksOf(ink)) {
    const [width, height] = [mark.right - mark.left, mark.bottom - mark.top]
    if (height > letterHeight * 5 || width > letterHeight * 14) {
      eraseMark(grey.pixels, grey.width, ink, mark)
      pictures += 1
    } else if (Math.max(width, height) < letterHeight * 0.12) eraseMark(grey.pixels, grey.width, ink, mark)
    else letters.push(mark)
  }
  return { grey, letters, pictures }
}
