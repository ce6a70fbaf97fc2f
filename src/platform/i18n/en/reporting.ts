import type { reporting as vietnamese } from '../vi/reporting.ts'

export const reporting: Record<keyof typeof vietnamese, string> = {
  'report.noForm': 'There is no such report form yet. Ask your administrator to load it.',
  'report.unitGone': 'This unit is no longer in the register today, so no new report can be built for it.',
  'report.notYear': 'This is not a year. Write four digits, such as 2026.',
  'report.yearNotBegun': 'The reporting period of {year} has not begun.',
  'report.isSubmitted': 'The report has been submitted. To change it, ask the leader to return it.',
  'report.isIssued':
    'The report has been issued and is never edited. What has to change goes into a new document.',
  'report.notSubmitted': 'This report is not waiting for a decision: there is nothing to return.',
  'report.passageGone':
    'Someone else has just taken this passage out. Reload the page to see the new version.',
  'report.notSymbol': 'A symbol has capital letters, digits and hyphens only, such as BC-UBND.',
  'report.notDocumentNumber': 'A document number is a number from 1 up, such as 125.',
  'report.numberTaken': 'Number {number} is already on another report of this unit in {year}.',
  'report.dayToCome': 'The date of issue has not come yet.',
  'report.dayBeforePeriod': 'The date of issue is before the reporting period even began.',
  'report.chapterEmpty': 'Nothing stands in “{chapter}” yet. If there is nothing to say, write “Không có”.',
  'report.cli.built': 'Built: {address}',
  'report.cli.found': 'Already there, left as it is: {address}',
  'report.cli.chapter':
    '{drawn|passage|passages} drawn from {tasks|task|tasks}, {written} written, {empty} still empty',
  'report.cli.noUnit': 'No unit is called “{unit}” today.',
  'report.cli.manyUnits': '{count} units are called “{unit}”. Use the unit’s id.',
  'report.cli.nobody': 'Nobody in this unit may write reports. Use --as with the e-mail of someone who may.',
  'report.cli.noPerson': 'There is no account {email}.',
}
