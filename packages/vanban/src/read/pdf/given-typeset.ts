import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const faces = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
]
let compiler: NodeCompiler | undefined

/** The page of Nghị định 30/2020: A4, margins of 30 and 20 mm, 14 points, first lines indented, justified. */
const page = `
#set page(paper: "a4", margin: (left: 30mm, right: 20mm, y: 20mm), header: context if here().page() > 1 [#align(center, counter(page).display())])
#set text(font: "Tinos", size: 14pt, lang: "vi", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), spacing: 14pt, leading: 8pt)
#let plain(body) = { set par(first-line-indent: 0pt, justify: false); body }
#let head(left, right) = plain(grid(columns: (38%, 62%), align: center + top, left, right))
`

/** Typesets a body in Typst's language and gives the PDF. */
export function givenTypeset(body: string): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: '/',
    fontArgs: [
      {
        fontBlobs: faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}.ttf`))),
      },
    ],
  })
  return new Uint8Array(compiler.pdf({ mainFileContent: page + body }))
}
