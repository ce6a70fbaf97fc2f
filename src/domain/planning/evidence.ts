/** What shows that something was done. */
export interface Evidence {
  readonly id: string
  readonly kind: 'file' | 'link'
  readonly title: string
  /** The link as given, or where this house hands out the file. */
  readonly address: string
}

/** Where a reader opens it. */
export function addressOf(evidence: {
  readonly id: string
  readonly kind: string
  readonly url: string | null
}): string {
  return evidence.kind === 'link' && evidence.url !== null ? evidence.url : `/evidence/${evidence.id}`
}

/** True for an address that a reader may be sent to. Anything but the web (javascript:, data:, file:) is refused. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.')
}
