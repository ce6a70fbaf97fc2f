import type { LogEntry } from '#platform/audit-search.ts'

/** Where the record of an entry opens; null for what has no page of its own. */
export function recordAddress({
  recordKind,
  recordId,
  details,
}: Pick<LogEntry, 'recordKind' | 'recordId' | 'details'>): string | null {
  switch (recordKind) {
    case 'plan':
      return `/plans/${recordId}`
    case 'task':
      return typeof details.planId === 'string' ? `/plans/${details.planId}/tasks/${recordId}` : null
    case 'report':
      return `/reports/${recordId}`
    case 'document':
      return `/documents/${recordId}`
    case 'import':
      return `/documents/imports/${recordId}`
    case 'message':
      return `/documents/messages/${recordId}`
    case 'template':
      return `/documents/templates/${recordId}`
    case 'instrument':
      return `/documents/law/${recordId}`
    case 'unit':
      return `/units/${recordId}`
    case 'person':
      return `/people/${recordId}`
    default:
      return null
  }
}
