/** A text field, trimmed; empty where it is missing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}

/** A password, sign for sign as it was typed or pasted; empty where it is missing. */
export function secretOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\0', '') : ''
}

/** What a script put into a field; null where it is no JSON. */
export function jsonOf(form: FormData, name: string): unknown {
  try {
    return JSON.parse(textOf(form, name))
  } catch {
    return null
  }
}

/** Files that were chosen; an empty file field sends one without a name. */
export async function filesOf(form: FormData, name: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const chosen = form
    .getAll(name)
    .filter((entry) => entry instanceof File && (entry.name !== '' || entry.size > 0))
  return Promise.all(
    (chosen as File[]).map(async (file) => ({
      name: tidyName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

/** Without folders and signs that a file system or a header cannot carry. */
function tidyName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || 'tep'
}
