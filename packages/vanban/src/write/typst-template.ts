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
// First fit, as Word does it: Vietnamese syllables are short, and a better fit costs a fifth of the time.
#set par(linebreaks: "simple")
#show heading: it => it.body
#show title: it => it.body

#let tight = 0.042em
#let open = measures.openLeading * 1em

#let run(it, size) = text(
  size: size,
  weight: if it.at("bold", default: false) { "bold" } else { "regular" },
  style: if it.at("italic", default: false) { "italic" } else { "normal" },
  it.text,
)

#let alignments = (left: left, centre: center, right: right, justify: left)

#let runs(it) = it.runs.map(each => run(each, points(it.size))).join()

// A title or heading is one element of the file's structure, not a paragraph within one.
#let marked(it, leading) = {
  let body = {
    set par(justify: it.align == "justify", leading: leading)
    if it.indent > 0 { h(points(it.indent)) }
    runs(it)
  }
  if it.role.kind == "title" { title(body) } else { heading(level: it.role.level, body) }
}

#let paragraph(it, leading) = par(
  justify: it.align == "justify",
  first-line-indent: (amount: points(calc.max(it.indent, 0)), all: true),
  hanging-indent: points(calc.max(-it.indent, 0)),
  leading: leading,
  runs(it),
)

#let words(it, leading) = {
  let size = points(it.size)
  let hanging = points(calc.min(it.indent, 0))
  block(
    width: 100%,
    above: points(it.before) + leading.em * size,
    below: points(it.after) + leading.em * size,
    sticky: it.keepWithNext,
    pad(left: points(it.left) + hanging, right: points(it.right), align(alignments.at(it.align), {
      set text(size: size)
      if it.role.kind in ("title", "heading") { marked(it, leading) } else { paragraph(it, leading) }
    })),
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
    align(center + horizon, par(text(size: points(measures.markSize), weight: "bold", fill: colour, it.text))),
  )))
}

#let grid-cell(it, row, size) = table.cell(colspan: it.columns, breakable: not row.whole, align: alignments.at(it.align), {
  set text(size: size, weight: if it.bold { "bold" } else { "regular" })
  set par(leading: tight, justify: false, first-line-indent: 0pt)
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

// Set as term lists: their labels flow with the words, as the decree's numbered paragraphs do.
#let listed(it, leading, set-blocks) = {
  let shape = it.items.first().first
  let gap = points(shape.after) + leading.em * points(shape.size)
  block(width: 100%, above: gap, below: gap, sticky: it.keepWithNext, {
    set terms(indent: 0pt, hanging-indent: 0pt, separator: [], tight: false, spacing: gap)
    set par(justify: true, leading: leading, spacing: gap)
    set text(size: points(shape.size))
    show strong: each => each.body
    terms(..it.items.map(item => terms.item(h(points(shape.indent)) + run(item.label, points(shape.size)), {
      runs(item.first)
      parbreak()
      set-blocks(item.rest, leading)
    })))
  })
}

#let set-blocks(blocks, leading) = for it in blocks {
  if it.kind == "text" { words(it, leading) }
  else if it.kind == "list" { listed(it, leading, set-blocks) }
  else if it.kind == "rule" { rule(it) }
  else if it.kind == "mark" { mark(it) }
  else if it.kind == "room" { block(height: points(it.height), above: 0pt, below: 0pt) }
  else if it.kind == "table" { ruled(it) }
}

#let two-columns(widths, gap, rows) = grid(
  columns: widths.map(points), row-gutter: points(gap),
  ..rows.join().map(each => set-blocks(each, tight)),
)

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
    if number > 1 { page-number(number) }
  },
)

// In the margins of the first page, but words of the document: a header or footer would not be read aloud.
#if sheet.circulation != none { context {
  let mark = box(stroke: 0.75pt, inset: 4pt, par(text(size: points(measures.markSize), weight: "bold", sheet.circulation)))
  place(top + right, dy: -5mm - measure(mark).height, mark) }
}
#if sheet.contact != none { context {
  let contact = block(width: measures.page.textWidth * 1pt, {
    line(length: 100%, stroke: 0.5pt)
    v(-6pt)
    align(center, text(size: points(measures.contactSize), sheet.contact))
  })
  place(bottom + left, dy: 2mm + measure(contact).height, contact) }
}

#two-columns(sheet.head.columns, measures.headGap, (
  (sheet.head.agency, sheet.head.nation), (sheet.head.number, sheet.head.date),
))
#set-blocks(sheet.body, open)
#let closing(rows, gap) = block(breakable: false, above: points(measures.closingGap), two-columns(measures.closingColumns, gap, rows))
#if sheet.closing != none { closing(sheet.closing.rows, measures.closingGap) }
#if sheet.copy != none {
  block(breakable: false, {
    closing(sheet.copy.head.rows, measures.headGap)
    closing(sheet.copy.closing.rows, measures.closingGap)
  })
}
#for it in sheet.appendices {
  page(flipped: it.landscape, {
    [#metadata(none)<appendix>]
    if it.head != none { two-columns(measures.headColumns, measures.headGap, it.head.rows) }
    set-blocks(it.blocks, open)
  })
}
`
