import type { peopleSpans as vietnamese } from '../vi/people-spans.ts'

export const peopleSpans: Record<keyof typeof vietnamese, string> = {
  'people.views': 'People and rights',
  'people.view.people': 'List',
  'people.view.invitations': 'Invitations',
  'people.view.retention': 'Retention',
  'people.view.roles': 'Roles',
  'people.span': '{from} to {last}',
  'people.since': 'from {from}',
  'people.until': 'until {last}',
  'people.always': 'no dates given',
  'people.calledOff': 'called off before it began',

  'people.unitHint': 'The unit’s name of today; an abbreviation will do.',
}
