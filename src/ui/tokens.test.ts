import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Colours = Readonly<Record<string, string>>

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const light = coloursIn(/:root \{([^}]*)\}/)
const dark = coloursIn(/:root\[data-theme='dark'\] \{([^}]*)\}/)
const darkByDevice = coloursIn(/:root\[data-theme='system'\] \{([^}]*)\}/)

function coloursIn(block: RegExp): Colours {
  const text = block.exec(css)?.[1] ?? ''
  const pairs = [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((pair) => [
    pair[1] ?? '',
    pair[2] ?? '',
  ])
  return Object.fromEntries(pairs) as Colours
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(colours: Colours, one: string, other: string): number {
  const [a, b] = [luminance(colours[one]!), luminance(colours[other]!)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, colours) => {
  const grounds = ['paper', 'sheet', 'desk']

  it.each(grounds)('text that people read long has 7:1 on %s', (ground) => {
    expect(contrast(colours, 'ink', ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(grounds)('the second voice and every state have 4.5:1 on %s', (ground) => {
    for (const voice of ['ink-soft', 'done', 'soon', 'late']) {
      expect([voice, contrast(colours, voice, ground) >= 4.5]).toEqual([voice, true])
    }
  })

  it('words on the main action and on marked passages have 4.5:1', () => {
    for (const ground of ['accent', 'accent-deep']) {
      expect(contrast(colours, 'on-accent', ground)).toBeGreaterThanOrEqual(4.5)
    }
    for (const ground of ['mark', 'mark-now', 'accent-soft', 'done-soft', 'soon-soft', 'late-soft']) {
      expect([ground, contrast(colours, 'ink', ground) >= 4.5]).toEqual([ground, true])
    }
  })

  it.each(grounds)('the edge of a field, the focus and the place where one is have 3:1 on %s', (ground) => {
    for (const line of ['edge', 'focus', 'accent']) {
      expect([line, contrast(colours, line, ground) >= 3]).toEqual([line, true])
    }
  })
})

describe('the dark theme', () => {
  it('is the same by choice and by device', () => {
    expect(darkByDevice).toEqual(dark)
  })

  it('words every colour that the light one does', () => {
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
  })
})
