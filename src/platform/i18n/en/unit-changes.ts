import type { unitChanges as vietnamese } from '../vi/unit-changes.ts'

export const unitChanges: Record<keyof typeof vietnamese, string> = {
  'unitChange.notYetThere': '{unit} is only there since {day}: the decision must take effect after that day.',
  'unitChange.endedBefore': '{unit} ended with {day}.',
  'unitChange.endsAlready': '{unit} is already recorded to end after {day}. Take that change back first.',
  'unitChange.laterChange':
    '{unit} has a change recorded for {day}, after this day. Take that change back first.',
  'unitChange.tooFarAhead': 'This day is more than {years} years away. Check the year.',
  'unitChange.noDistricts': 'There is no district level since 1 July 2025.',
  'unitChange.nameTaken': 'There is a unit of this kind called “{name}” here already (since {day}).',
  'unitChange.intoItself': '{unit} cannot end and follow itself.',
  'unitChange.heirTwice': 'A unit stands twice among those that follow.',
  'unitChange.mergesAlone': 'One unit alone is no merger. Name further units, or record a new name.',
  'unitChange.stillBelow': '{count|unit stands|units stand} under it: {names}. Move or end these first.',
  'unitChange.previewOutdated':
    'Something changed since you looked. Below is what it would be now; look again, then confirm.',
  'unitChange.postsUnseen':
    'There are posts in this unit that you may not see, so they cannot move. Ask an administrator above.',
  'unitChange.ownPost': 'This change touches your own post. Ask another administrator.',
  'unitChange.roleBeyondOwn':
    'The role of {person} has rights that you may not hand on in the unit that follows.',
  'unitChange.notAllThatTime': '{unit} is not there all that time.',
  'unitChange.sameName': 'The names are those of that day already.',
  'unitChange.sameParent': 'The unit stands there already on that day.',
  'unitChange.sameCode': 'The code is that of the day already.',
  'unitChange.sameContacts': 'Address and contact are those of that day already.',
  'unitChange.circle': 'Not possible: this stands under {unit}, or will on some later day.',
  'unitChange.notCode': 'A code has letters, digits, dots, hyphens and slashes only.',
  'unitChange.codeHeld': 'At that time this code is that of {unit}.',
  'unitChange.notEmail': 'This is no e-mail address; an example: vanthu@tinh.gov.vn.',
  'unitChange.notPhone':
    'A telephone number has digits, spaces, dots, plus, hyphens and brackets; several are separated by semicolons.',
  'unitChange.notSite': 'The address of a site begins with https:// or http://.',
  'unitChange.withdrawnAlready': 'This change has been taken back already.',
  'unitChange.notWithdrawable': 'What was taken back is not taken back again: record a new change.',
  'unitChange.grown.changes': 'There is a later change. Take that one back first.',
  'unitChange.grown.peopleMoved':
    'Posts that moved have been changed since, so this cannot be taken back. Record a division.',
  'unitChange.grown.posts': 'The new unit has new people, so this cannot be taken back. Record a division.',
  'unitChange.grown.units': 'Units stand under the new one, so this cannot be taken back. Record a division.',
  'unitChange.grown.plans':
    'The new unit has assigned a plan, so this cannot be taken back. Record a division.',
  'unitChange.grown.obligations':
    'The new unit has been given tasks, so this cannot be taken back. Record a division.',
  'unitChange.grown.reports':
    'The new unit has made a report, so this cannot be taken back. Record a division.',
  'unitChange.grown.imports':
    'The new unit has brought in documents, so this cannot be taken back. Record a division.',
  'unitChange.grown.documents':
    'The register has documents of the new unit, so this cannot be taken back. Record a division.',
  'unitChange.grown.messages':
    'The new unit has sent or received documents, so this cannot be taken back. Record a division.',
  'unitChange.grown.templates':
    'The new unit has templates, so this cannot be taken back. Record a division.',
  'unitChange.grown.limits':
    'Limited records name the new unit, so this cannot be taken back. Record a division.',
  'unitChange.grown.roles':
    'The new unit has roles of its own, so this cannot be taken back. Record a division.',
  'unitChange.grown.invitations':
    'There are invitations to the new unit, so this cannot be taken back. Revoke them first.',
  'unitChange.grown.speakers':
    'The new unit has spokespersons, so this cannot be taken back. Record a division.',
  'unitChange.dividedIntoOne': 'A division has at least two units that follow.',
  'unitChange.noWork': 'Choose the unit that goes on with the open work and keeps the papers.',
}
