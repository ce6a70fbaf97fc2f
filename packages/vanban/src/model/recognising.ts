/** One picture of a page, eight bits a channel, row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Grey, RGB or RGBA. */
  readonly channels: 1 | 3 | 4
  readonly pixels: Uint8Array
  /** Null when the picture does not say; a page is then taken for A4. */
  readonly dotsPerInch: number | null
}

/** A word found in a picture, with its box in pixels of that picture. */
export interface RecognisedWord {
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** By how many quarters the picture was turned clockwise before the box was measured; absent for one that lay upright. */
  readonly turned?: 1 | 2 | 3
}

/**
 * Finds words in a picture of text. This library brings one of its own (tesseract.js, in `vanban/recognising`); a
 * caller may hand in a faster one. Both keep the same contract: words in any order, boxes within the picture. Pictures
 * come prepared: grey, upright, cleaned, a single column of lines.
 */
export interface PageRecogniser {
  readonly name: string
  readonly recognise: (picture: Picture, signal?: AbortSignal) => Promise<readonly RecognisedWord[]>
  /** Lets go of threads and memory; the recogniser may be used again. */
  readonly close: () => Promise<void>
}

/** Keeps what was recognised page by page (1-based), so that a reading that was cut off goes on where it stood. */
export interface PageMemory {
  readonly recall: (page: number) => Promise<readonly RecognisedWord[] | null>
  readonly keep: (page: number, words: readonly RecognisedWord[]) => Promise<void>
}
