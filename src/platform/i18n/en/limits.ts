import type { limits as vietnamese } from '../vi/limits.ts'

export const limits: Record<keyof typeof vietnamese, string> = {
  'limit.mark': 'Limited',
  'limit.only': 'Only {units} can read this',
  'limit.by': 'limited by {person}, {when}',
  'limit.keep': 'Limit who reads it',
  'limit.change': 'Change the limit',
  'limit.units': 'Units that may read it',
  'limit.unitsHint': 'Names of units, separated by “;”. Empty: only your own.',
  'limit.how':
    'From then on only its maker reads it, and those in these units who may read limited records. Each reading is entered in the log. Not for state secrets: classified documents do not enter the system.',
  'limit.ownLeftOut': 'If your own unit is not named, nobody in it but the maker reads it.',
  'limit.do': 'Limit',
  'limit.open': 'Open it again',
  'limit.noSuchUnit': 'No office is called “{unit}”.',
  'limit.severalUnits': 'Several offices are called “{unit}”: add the province or the commune.',
  'limit.tooMany': 'At most {most} units.',
  'limit.reportIsThere': "The office's report of {year} exists, and is limited to certain readers.",
  'limit.fileIsThere': 'The office has this file already, and it is limited to certain readers.',
  'limit.numberIsTaken':
    'This number of arrival belongs to a document limited to certain readers. Take another.',
}
