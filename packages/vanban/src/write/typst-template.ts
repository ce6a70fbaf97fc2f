/**
 * The page in Typst. The source never changes: every word of a document comes in as data (`sys.inputs`), so that a text
 * full of "#" and "]" is printed and cannot be run.
 */
export const typstTemplate = String.raw`
#let sheet = json(bytes(sys.inputs.composition))
#let measures = sheet.measures
#let points(number) = number * 1pt

#set document(
  title: sheet.title,
  author: if sheet.author == "" { () } else { sheet.author },
  description: if sheet.subject == "" { none } else { sheet.subject },
  date: if sheet.created == none { none } else { datetime(..sheet.created) },
)
#set text(
  font: "Tinos", size: 14pt, lang: "vi", region: "VN", hyphenate: false, overhang: false,
  top-edge: 0.891em, bottom-edge: -0.216em,
)
#show heading: it => it.body

#let tight = 0.042em
#let open = measures.openLeading * 1em

#let run(it, size) = text(
  size: size,
  weight: if it.at("bold", default: false) { "bold" } else { "regular" },
  style: if it.at("italic", default: false) { "italic" } else { "normal" },
  it.text,
)

#let alignments = (left: left, centre: center, right: right, justify: left)

#let words(it, leading) = {
  let size = points(it.size)
  let paragraph = par(
    justify: it.align == "justify",
    first-line-indent: (amount: points(calc.max(it.indent, 0)), all: true),
    hanging-indent: points(calc.max(-it.indent, 0)),
    leading: leading,
    it.runs.map(each => run(each, size)).join(),
  )
  let hanging = points(calc.min(it.indent, 0))
  let body = pad(left: points(it.left) + hanging, right: points(it.right), align(alignments.at(it.align), {
    set text(size: size)
    paragraph
  }))
  block(
    width: 100%,
    above: points(it.before) + leading.em * size,
    below: points(it.after) + leading.em * size,
    sticky: it.keepWithNext,
    if it.level > 0 { heading(level: it.level, body) } else { body },
  )
}

#let rule(it) = block(
  width: 100%, above: 3.5pt, below: points(it.after) + 2pt, sticky: true,
  align(center, line(length: points(it.width), stroke: 0.75pt)),
)

#let mark(it) = {
  let colour = if it.colour == "red" { red } else { black }
  block(width: 100%, above: points(it.before), below: 0pt, align(center, rect(
    width: points(it.width), height: points(measures.markHeight), stroke: 0.75pt + colour, inset: 0pt,
    align(center + horizon, text(size: points(measures.markSize), weight: "bold", fill: colour, it.text)),
  )))
}

#let grid-cell(it, row, size) = table.cell(colspan: it.columns, breakable: not row.whole, align: alignments.at(it.align), {
  set text(size: size, weight: if it.bold { "bold" } else { "regular" })
  set par(leading: tight, justify: false)
  it.lines.map(each => text(each)).join(linebreak())
})

#let ruled(it) = {
  let rows = it.rows.map(row => row.cells.map(each => grid-cell(each, row, points(it.size))))
  let head = if it.headed { rows.first() } else { () }
  let rest = if it.headed { rows.slice(1) } else { rows }
  block(width: 100%, above: 4pt, below: points(measures.paragraphGap) + 4pt, table(
    columns: it.widths.map(points),
    inset: (x: points(measures.cellPadding.x), y: points(measures.cellPadding.y) + 1pt),
    stroke: 0.5pt,
    ..if head.len() > 0 { (table.header(..head),) },
    ..rest.flatten(),
  ))
}

#let set-blocks(blocks, leading) = for it in blocks {
  if it.kind == "text" { words(it, leading) }
  else if it.kind == "rule" { rule(it) }
  else if it.kind == "mark" { mark(it) }
  else if it.kind == "room" { block(height: points(it.height), above: 0pt, below: 0pt) }
  else if it.kind == "table" { ruled(it) }
}

#let two-columns(widths, ..cells) = grid(columns: widths.map(points), row-gutter: points(measures.headGap), ..cells)

#let first-page-mark() = if sheet.circulation != none {
  align(right, box(stroke: 0.75pt, inset: 4pt, text(size: points(measures.markSize), weight: "bold", sheet.circulation)))
}

#let page-number(number) = align(center, text(size: points(measures.pageNumberSize), str(number)))

#set page(
  width: points(measures.page.width), height: points(measures.page.height),
  margin: (
    top: points(measures.page.top), bottom: points(measures.page.bottom),
    left: points(measures.page.left), right: points(measures.page.right),
  ),
  header-ascent: 5mm,
  header: context {
    let starts = query(<appendix>).map(each => each.location().page()).filter(each => each <= here().page())
    let number = here().page() - starts.at(-1, default: 1) + 1
    if here().page() == 1 { first-page-mark() } else if number > 1 { page-number(number) }
  },
  footer-descent: 2mm,
  footer: context if here().page() == 1 and sheet.contact != none {
    line(length: 100%, stroke: 0.5pt)
    v(-6pt)
    align(center, text(size: points(measures.contactSize), sheet.contact))
  },
)

#two-columns(sheet.head.columns,
  set-blocks(sheet.head.agency, tight), set-blocks(sheet.head.nation, tight),
  set-blocks(sheet.head.number, tight), set-blocks(sheet.head.date, tight),
)
#set-blocks(sheet.body, open)
#if sheet.closing != none {
  block(breakable: false, above: 14pt, two-columns(measures.closingColumns,
    set-blocks(sheet.closing.recipients, tight), set-blocks(sheet.closing.signature, tight),
  ))
}
#for it in sheet.appendices {
  page(flipped: it.landscape, {
    [#metadata(none)<appendix>]
    set-blocks(it.blocks, open)
  })
}
`
