/** An element of a message: a tree without mixed content. */
export interface MessageElement {
  /** Local name; one outside the message's namespace is written "{namespace}name". */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
  readonly children: readonly MessageElement[]
}

/** What was passed over on reading, so that nothing is lost silently. */
export interface UnreadElement {
  /** "MessageHeader/OtherInfo/Language", or with "@name" for an attribute. */
  readonly path: string
  readonly words: string
}

/** How one field of the model stands in a message: the elements of its name, read to a value and written from it. */
export interface Field<T> {
  readonly element: string
  read(found: readonly MessageElement[], passOver: PassOver): T
  write(value: T): readonly MessageElement[]
}

type PassOver = (element: MessageElement, path?: string) => void

export type Shape = Readonly<Record<string, Field<unknown>>>

/** The model that a table of fields describes. */
export type Described<S extends Shape> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never }

/** Reads the children of an element by a table; a child that the table does not know goes to `unread`. */
export function readShape<S extends Shape>(
  shape: S,
  element: MessageElement,
  path: string,
  unread: UnreadElement[],
): Described<S> {
  const fields = Object.entries(shape)
  const known = new Set(fields.map(([, field]) => field.element))
  const passOver = (one: MessageElement, at = path) => unread.push(...wordsOf(one, at))
  for (const child of element.children) if (!known.has(child.name)) passOver(child)
  if (element.text.trim() !== '') unread.push({ path, words: element.text.trim() })
  for (const [name, words] of element.attributes) unread.push({ path: `${path}@${name}`, words })
  const read = fields.map(([key, field]) => {
    const found = element.children.filter((child) => child.name === field.element)
    return [key, field.read(found, (one, within) => passOver(one, within ? `${path}/${within}` : path))]
  })
  return Object.fromEntries(read) as Described<S>
}

export function writeShape<S extends Shape>(shape: S, value: Described<S>): readonly MessageElement[] {
  return Object.entries(shape).flatMap(([key, field]) => field.write(value[key]))
}

function wordsOf(element: MessageElement, path: string): UnreadElement[] {
  const here = `${path}/${element.name}`
  const attributes = [...element.attributes].map(([name, words]) => ({ path: `${here}@${name}`, words }))
  const own = element.text.trim()
  const inner = element.children.flatMap((child) => wordsOf(child, here))
  return [...attributes, ...(own !== '' || inner.length === 0 ? [{ path: here, words: own }] : []), ...inner]
}

function leaf(name: string, text: string): MessageElement {
  return { name, attributes: new Map(), text, children: [] }
}

export function branch(name: string, children: readonly MessageElement[]): MessageElement {
  return { name, attributes: new Map(), text: '', children }
}

/** Words, trimmed; an empty element says nothing. */
export function text(element: string): Field<string | null> {
  return coded(
    element,
    (words) => words,
    (words) => words,
  )
}

/** A whole number. */
export function count(element: string): Field<number | null> {
  return coded(
    element,
    (words) => (/^\d{1,9}$/.test(words) ? Number(words) : null),
    (value) => String(value),
  )
}

/** An ISO day, written YYYY/MM/DD. Read also with hyphens, and day first as some builders do. */
export function day(element: string): Field<string | null> {
  return coded(element, isoDay, (value) => value.replaceAll('-', '/'))
}

/** Office time without a zone, "2026-11-21T08:30:00"; written "YYYY/MM/DD HH:mm:ss". */
export function moment(element: string): Field<string | null> {
  return coded(
    element,
    (words) => {
      const [, date = '', time = ''] = /^(\S+?)[\sT]+(\d{2}:\d{2}:\d{2})(?:\.\d+)?$/.exec(words) ?? []
      const on = isoDay(date)
      return on !== null && time < '24:00:00' && /:[0-5]\d:[0-5]\d$/.test(time) ? `${on}T${time}` : null
    },
    (value) => value.replaceAll('-', '/').replace('T', ' '),
  )
}

/** One of a few values under its code. */
export function choice<const C extends Readonly<Record<string, string>>>(
  element: string,
  codes: C,
): Field<C[keyof C] | null> {
  return coded(
    element,
    (words) => codes[words] ?? codes[words.padStart(2, '0')] ?? null,
    (value) => Object.keys(codes).find((code) => codes[code] === value) ?? '',
  ) as Field<C[keyof C] | null>
}

function coded<T>(
  element: string,
  read: (words: string) => T | null,
  write: (value: T) => string,
): Field<T | null> {
  return {
    element,
    read: ([first, ...more], passOver) => {
      for (const one of more) passOver(one)
      const words = first?.text.trim() ?? ''
      if (!first || (words === '' && first.children.length === 0)) return null
      const value = words === '' ? null : read(words)
      if (value === null) passOver(first)
      else passOverRest(first, passOver)
      return value
    },
    write: (value) => (value === null ? [] : [leaf(element, write(value))]),
  }
}

/** Words in order, each in an element of its own within one that holds them: `<ToPlaces><Place>`. */
export function texts(element: string, inner: string): Field<readonly string[]> {
  return {
    element,
    read: (found, passOver) =>
      found.flatMap((holder) => {
        const others = holder.children.filter(({ name }) => name !== inner)
        passOverRest({ ...holder, children: others }, passOver)
        const held = holder.children.filter(({ name }) => name === inner)
        for (const one of held) passOverRest(one, passOver, holder.name)
        return held.map((one) => one.text.trim()).filter((words) => words !== '')
      }),
    write: (values) =>
      values.length === 0
        ? []
        : [
            branch(
              element,
              values.map((value) => leaf(inner, value)),
            ),
          ],
  }
}

/** What stands at an element besides its words. */
function passOverRest({ name, attributes, children }: MessageElement, passOver: PassOver, path = ''): void {
  const within = path === '' ? name : `${path}/${name}`
  for (const child of children) passOver(child, within)
  for (const [attribute, words] of attributes) passOver(leaf(`${name}@${attribute}`, words), path)
}

/** A part with fields of its own; null when it is absent. */
export function part<S extends Shape>(element: string, shape: S): Field<Described<S> | null> {
  const each = parts(element, shape)
  return {
    element,
    read: ([first, ...more], passOver) => {
      for (const one of more) passOver(one)
      return first ? (each.read([first], passOver)[0] ?? null) : null
    },
    write: (value) => (value === null ? [] : each.write([value])),
  }
}

/** A part that may stand several times. */
export function parts<S extends Shape>(element: string, shape: S): Field<readonly Described<S>[]> {
  return {
    element,
    read: (found, passOver) =>
      found.map((one) => {
        const unread: UnreadElement[] = []
        const value = readShape(shape, one, element, unread)
        for (const { path, words } of unread) passOver(leaf(lastStep(path), words), withoutLastStep(path))
        return value
      }),
    write: (values) => values.map((value) => branch(element, writeShape(shape, value))),
  }
}

const lastStep = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const withoutLastStep = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

function isoDay(words: string): string | null {
  const [, year, month, date] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(words) ?? []
  if (year && month && date) return realDay(year, month, date)
  const [, d, m, y] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(words) ?? []
  return y && m && d ? realDay(y, m, d) : null
}

function realDay(year: string, month: string, date: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null
}
