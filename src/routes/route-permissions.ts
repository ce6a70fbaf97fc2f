import type { Verb } from '#platform/access.ts'

/**
 * Who may open which door. A route that is not here answers nobody; a fitness test compares this list with the routes.
 * The door asks only whether some post of the person knows the verb; the action behind it asks for which unit.
 */
export const routePermissions: Readonly<Record<string, Verb | 'signedIn' | 'public'>> = {
  '/(public)/sign-in': 'public',
  '/health': 'public',
  '/language': 'public',
  '/sign-out': 'signedIn',
  '/(staff)': 'signedIn',
  '/(staff)/work': 'plan.read',
  '/(staff)/documents': 'document.read',
  '/(staff)/documents/import': 'document.import',
  '/(staff)/documents/imports/[id]': 'document.import',
  '/(staff)/documents/imports/[id]/progress': 'document.import',
  '/(staff)/documents/check': 'document.check',
  '/(staff)/documents/checks/[id]': 'document.check',
  '/(staff)/documents/checks/[id]/progress': 'document.check',
  '/(staff)/documents/checks/[id]/commented': 'document.check',
  '/(staff)/documents/imports/[id]/findings': 'document.import',
  '/(staff)/documents/[id]': 'document.read',
  '/(staff)/documents/[id]/findings': 'document.read',
  '/(staff)/documents/[id]/findings/commented': 'document.read',
  '/(staff)/documents/[id]/original': 'document.read',
  '/(staff)/units': 'unit.read',
  '/(staff)/units/[id]': 'unit.read',
  '/(staff)/reports': 'report.read',
  '/(staff)/reports/[id]': 'report.read',
  '/(staff)/reports/[id]/issue': 'report.write',
  '/(staff)/reports/[id]/document.docx': 'report.read',
  '/(staff)/reports/[id]/document.pdf': 'report.read',
  '/(staff)/plans': 'plan.read',
  '/(staff)/plans/[id]': 'plan.read',
  '/(staff)/plans/[id]/history': 'plan.read',
  '/(staff)/plans/[id]/export': 'plan.read',
  '/(staff)/plans/[id]/tasks/new': 'plan.make',
  '/(staff)/plans/[id]/tasks/[taskId]': 'plan.read',
  '/(staff)/evidence/[id]': 'plan.read',
}
