import type { OfficialDocument, Recognised } from 'vanban'
import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'

/** Something that reading passed over, repaired or could not be sure of, in words that a page can say. */
export interface ReadingNote {
  readonly key: MessageKey
  readonly params: MessageParams
}

/** Words less sure than this are shown to the person who reviews. */
const sureFrom = 0.6

/** A word of a scan that a person ought to hold against the picture. */
export function isDoubtful({ confidence, said }: Recognised): boolean {
  return confidence < sureFrom || said !== undefined
}

const sentences: Readonly<Record<string, MessageKey>> = {
  image: 'documents.note.image',
  picture: 'documents.note.image',
  textBox: 'documents.note.textBox',
  footnote: 'documents.note.footnote',
  trackedDeletion: 'documents.note.trackedDeletion',
  comment: 'documents.note.comment',
  header: 'documents.note.header',
  footer: 'documents.note.header',
  embeddedDocument: 'documents.note.embeddedDocument',
  rotatedText: 'documents.note.rotatedText',
  pageWithoutText: 'documents.note.pageWithoutText',
  arrivalStamp: 'documents.note.arrivalStamp',
  illegible: 'documents.note.illegible',
  oldEncoding: 'documents.note.oldEncoding',
  converted: 'documents.note.converted',
  formField: 'documents.note.formField',
}

/** Notes that name the page, and so are said once for all their pages. */
const sentencesOfPages: Readonly<Record<string, MessageKey>> = {
  picture: 'documents.note.pictureOnPages',
  pageWithoutText: 'documents.note.pagesWithoutText',
  arrivalStamp: 'documents.note.arrivalStampOnPages',
  illegible: 'documents.note.illegibleOnPages',
  garbledText: 'documents.note.garbledText',
  garbledKept: 'documents.note.garbledKept',
}

/** What the reader says of its own work, each thing once; a note that nobody has worded yet is named as it is. */
export function notesOf({ notes, recognised }: OfficialDocument): ReadingNote[] {
  const said = notes.map((note): ReadingNote => {
    const [kind = '', detail = ''] = note.split(':')
    const ofPages = detail === '' ? undefined : sentencesOfPages[kind]
    if (ofPages) return { key: ofPages, params: { pages: pagesOf(kind, notes) } }
    const key = sentences[kind]
    return key ? { key, params: { detail } } : { key: 'documents.note.other', params: { detail: note } }
  })
  const once = new Map(said.map((note) => [`${note.key} ${JSON.stringify(note.params)}`, note]))
  return [...recognitionNotes(recognised), ...once.values()]
}

/** "1, 3–5": pages that follow one another are named by the first and the last. */
function pagesOf(kind: string, notes: readonly string[]): string {
  const pages = notes.flatMap((note) => (note.startsWith(`${kind}:`) ? [Number(note.split(':')[1])] : []))
  const runs: [number, number][] = []
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

function recognitionNotes(recognised: readonly Recognised[]): ReadingNote[] {
  if (recognised.length === 0) return []
  const corrected = recognised.filter(({ said }) => said !== undefined).length
  const unsure = recognised.filter(({ confidence }) => confidence < sureFrom).length
  const pages = new Set(recognised.map(({ page }) => page)).size
  return [
    { key: 'documents.note.recognised', params: { pages, words: recognised.length, unsure, corrected } },
  ]
}
