import type { verbs as vietnamese } from '../vi/verbs.ts'

export const verbs: Record<keyof typeof vietnamese, string> = {
  'verb.document.read': 'Read documents',
  'verb.document.check': 'Check drafts',
  'verb.document.import': 'Import and register documents',
  'verb.document.send': 'Send documents to agencies',
  'verb.template.manage': 'Manage templates',
  'verb.plan.read': 'Read plans and tasks',
  'verb.plan.make': 'Make plans and assign tasks',
  'verb.progress.record': 'Record progress',
  'verb.report.read': 'Read reports',
  'verb.report.write': 'Write reports',
  'verb.report.issue': 'Approve and issue reports',
  'verb.law.record': 'Record legal bases',
  'verb.unit.read': 'See units and spokespersons',
  'verb.unit.manage': 'Manage units',
  'verb.people.read': 'See people',
  'verb.people.manage': 'Invite people, give and end posts',
  'verb.role.manage': 'Make and change roles',
  'verb.speaker.manage': 'Record spokespersons',
  'verb.audit.read': 'Read the log',
  'verb.personal.erase': 'Erase personal data',
}
