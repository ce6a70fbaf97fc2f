import type { Language } from '#platform/i18n/messages.ts'

interface PlainPage {
  readonly language: Language
  readonly theme: string
  /** Why there is nothing else to see. */
  readonly message: string
  /** Words of the link to the first page. */
  readonly back: string
}

const sign =
  '<svg viewBox="0 0 30 20" width="36" height="24" aria-hidden="true"><path d="M2 18C6.5-1.5 23.5-1.5 28 18" stroke-width="2.4"/><path d="M0 13.5h30" stroke-width="2"/><path d="M9 6.5v7M15 4v9.5M21 6.5v7" stroke-width="1.4"/></svg>'

/** A page that the server words by itself, for a door that stays shut. Its look is static/plain.css. */
export function plainPage({ language, theme, message, back }: PlainPage): string {
  return `<!doctype html>
<html lang="${language}" data-theme="${escapeHtml(theme)}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(message)} · Nhịp Cầu</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/plain.css">
<body><main><p class="brand">${sign}Nhịp Cầu</p><h1>${escapeHtml(message)}</h1><a href="/">${escapeHtml(back)}</a></main>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
}
