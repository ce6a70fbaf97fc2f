import { createRequire } from 'node:module'

/** The cuts of Tinos that a document uses. */
export type Face = 'regular' | 'italic' | 'bold' | 'boldItalic'

export const faces: readonly Face[] = ['regular', 'italic', 'bold', 'boldItalic']

const files: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

const require = createRequire(import.meta.url)

/** Tinos has the widths of Times New Roman and every Vietnamese letter, and may be shipped; Times New Roman may not. */
export function fontFile(face: Face): string {
  return require.resolve(`@expo-google-fonts/tinos/${files[face]}`)
}
