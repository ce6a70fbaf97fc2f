import type { Verb } from './access.ts'

/**
 * Every act that the log knows, with the right that it takes: by it the log says which of a person's posts was at work. Each has
 * its sentence in the catalogues ("log.act.plan.made").
 */
export const acts = {
  'plan.made': 'plan.make',
  'task.added': 'plan.make',
  'task.assigned': 'plan.make',
  'task.deadlineExtended': 'plan.make',
  'task.cancelled': 'plan.make',
  'task.done': 'progress.record',
  'task.reopened': 'progress.record',
  'progress.recorded': 'progress.record',
  'basis.reviewed': 'plan.make',
  'report.built': 'report.write',
  'report.redrawn': 'report.write',
  'report.passageEdited': 'report.write',
  'report.passageAdded': 'report.write',
  'report.passageRemoved': 'report.write',
  'report.passageMoved': 'report.write',
  'report.passageReverted': 'report.write',
  'report.passagesRestored': 'report.write',
  'report.offerTaken': 'report.write',
  'report.offerDeclined': 'report.write',
  'report.moneyStated': 'report.write',
  'report.headEdited': 'report.write',
  'report.submitted': 'report.write',
  'report.returned': 'report.issue',
  'report.issued': 'report.issue',
  'report.read': 'report.read',
  'report.limited': 'report.write',
  'report.opened': 'report.write',
  'document.confirmed': 'document.import',
  'document.entered': 'report.issue',
  'document.arrived': 'document.import',
  'document.read': 'document.read',
  'document.limited': 'document.import',
  'document.opened': 'document.import',
  'import.started': 'document.import',
  'import.discarded': 'document.import',
  'import.corrected': 'document.import',
  'import.correctionsReset': 'document.import',
  'import.refusedSecret': 'document.import',
  'check.started': 'document.check',
  'check.discarded': 'document.check',
  'law.added': 'law.record',
  'law.factRecorded': 'law.record',
  'law.changeRecorded': 'law.record',
  'message.received': 'document.import',
  'message.answered': 'document.import',
  'message.sent': 'document.send',
  'message.refusedSecret': 'document.import',
  'template.brought': 'template.manage',
  'template.used': 'template.manage',
  'template.ended': 'template.manage',
  'token.made': 'unit.read',
  'token.revoked': 'unit.read',
  'log.exported': 'audit.read',
  'log.verificationAsked': 'audit.read',
} as const satisfies Readonly<Record<string, Verb>>

export type ActName = keyof typeof acts

/** The acts of reading: of records that only a few may read. */
export type ReadingAct = Extract<ActName, `${string}.read`>
