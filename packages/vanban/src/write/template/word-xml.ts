import type { Block, Run, TableBlock, TextBlock } from '../composition.ts'
import { escapeXml } from '../xml-text.ts'

/**
 * How the template sets the paragraph that held a field: its properties and those of the field's run, as source, and the
 * prefix that its file gives the names of Word.
 */
export interface Shape {
  readonly prefix: string
  readonly paragraph: string
  readonly run: string
}

/** Text of a run, its line ends kept. */
export function textXml(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => `<${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t>`)
    .join(`<${prefix}br/>`)
}

export function runXml({ text, bold, italic }: Run, { prefix, run }: Shape): string {
  const look = withToggles(run, prefix, { b: bold === true, i: italic === true })
  return `<${prefix}r>${look}${textXml(text, prefix)}</${prefix}r>`
}

/** In the template's own style; only what the text itself asks for is added: bold titles, centred divisions. */
export function blocksXml(blocks: readonly Block[], shape: Shape): string {
  return blocks.map((block) => blockXml(block, shape)).join('')
}

function blockXml(block: Block, shape: Shape): string {
  switch (block.kind) {
    case 'text':
      return paragraphXml(block, shape)
    case 'table':
      return tableXml(block, shape) + emptyParagraph(shape)
    case 'rule':
    case 'mark':
    case 'room':
      return ''
  }
}

function paragraphXml(block: TextBlock, shape: Shape): string {
  const { prefix } = shape
  const properties = [
    ...(block.keepWithNext ? [['keepNext', `<${prefix}keepNext/>`] as const] : []),
    ...(block.align === 'centre'
      ? [
          ['ind', `<${prefix}ind ${prefix}left="0" ${prefix}firstLine="0"/>`] as const,
          ['jc', `<${prefix}jc ${prefix}val="center"/>`] as const,
        ]
      : []),
    ...(block.role.kind === 'heading'
      ? [
          [
            'outlineLvl',
            `<${prefix}outlineLvl ${prefix}val="${String(Math.min(block.role.level, 9) - 1)}"/>`,
          ] as const,
        ]
      : []),
  ]
  const runs = block.runs.map((run) => runXml(run, shape)).join('')
  return `<${prefix}p>${withProperties(shape.paragraph, `${prefix}pPr`, properties, paragraphOrder)}${runs}</${prefix}p>`
}

const emptyParagraph = ({ prefix, paragraph }: Shape): string => `<${prefix}p>${paragraph}</${prefix}p>`

function tableXml({ widths, rows, headed }: TableBlock, shape: Shape): string {
  const { prefix } = shape
  const at = (name: string, value: string | number): string => `${prefix}${name}="${String(value)}"`
  const border = (side: string): string =>
    `<${prefix}${side} ${at('val', 'single')} ${at('sz', 4)} ${at('space', 0)} ${at('color', 'auto')}/>`
  const twips = widths.map((width) => Math.round(width * 20))
  const lines = rows.map((row, index) => {
    let column = 0
    const cells = row.cells.map((cell) => {
      const width = twips.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0)
      column += cell.columns
      const span = cell.columns > 1 ? `<${prefix}gridSpan ${at('val', cell.columns)}/>` : ''
      const words = cell.lines.map((text) => cellParagraph(text, cell.align, cell.bold, shape)).join('')
      return `<${prefix}tc><${prefix}tcPr><${prefix}tcW ${at('w', width)} ${at('type', 'dxa')}/>${span}</${prefix}tcPr>${words}</${prefix}tc>`
    })
    const header = headed && index === 0 ? `<${prefix}trPr><${prefix}tblHeader/></${prefix}trPr>` : ''
    return `<${prefix}tr>${header}${cells.join('')}</${prefix}tr>`
  })
  const total = twips.reduce((sum, each) => sum + each, 0)
  return [
    `<${prefix}tbl><${prefix}tblPr><${prefix}tblW ${at('w', total)} ${at('type', 'dxa')}/>`,
    `<${prefix}tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</${prefix}tblBorders>`,
    `<${prefix}tblLayout ${at('type', 'fixed')}/></${prefix}tblPr>`,
    `<${prefix}tblGrid>${twips.map((width) => `<${prefix}gridCol ${at('w', width)}/>`).join('')}</${prefix}tblGrid>`,
    ...lines,
    `</${prefix}tbl>`,
  ].join('')
}

function cellParagraph(text: string, align: string, bold: boolean, shape: Shape): string {
  const { prefix } = shape
  const side = { centre: 'center', right: 'right' }[align] ?? 'left'
  const properties = [
    ['spacing', `<${prefix}spacing ${prefix}before="0" ${prefix}after="0"/>`],
    ['ind', `<${prefix}ind ${prefix}left="0" ${prefix}firstLine="0"/>`],
    ['jc', `<${prefix}jc ${prefix}val="${side}"/>`],
  ] as const
  return `<${prefix}p>${withProperties(shape.paragraph, `${prefix}pPr`, properties, paragraphOrder)}${runXml({ text, bold }, shape)}</${prefix}p>`
}

function withToggles(look: string, prefix: string, on: Readonly<Record<'b' | 'i', boolean>>): string {
  const wanted = (['b', 'i'] as const).filter((name) => on[name])
  if (wanted.length === 0) return look
  const properties = wanted.map((name) => [name, `<${prefix}${name}/>`] as const)
  return withProperties(look, `${prefix}rPr`, properties, runOrder)
}

type Property = readonly [name: string, source: string]

/** The same properties with some set anew, in the order that the schema wants (ISO/IEC 29500-1, 17.3.1.26 and 17.3.2.28). */
function withProperties(
  source: string,
  tag: string,
  set: readonly Property[],
  order: readonly string[],
): string {
  const kept = propertiesOf(source).filter(([name]) => !set.some(([own]) => own === name))
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)
  const all = [...kept, ...set].sort(([a], [b]) => place(a) - place(b))
  return all.length === 0 ? '' : `<${tag}>${all.map(([, each]) => each).join('')}</${tag}>`
}

/** Children of a properties element with their source; none of them nests one of its own name. */
function propertiesOf(source: string): Property[] {
  const inner = /^<[^>]*[^/]>([\s\S]*)<\/[^>]*>$/.exec(source)?.[1] ?? ''
  return [...inner.matchAll(/<([\w.-]+:)?([\w.-]+)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1?\2>)/g)].map(
    ([each, , name = '']) => [name, each],
  )
}

const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  )
const runOrder = 'rStyle rFonts b bCs i iCs'.split(' ')
