import type { matching as vietnamese } from '../vi/matching.ts'

export const matching: Record<keyof typeof vietnamese, string> = {
  'units.match.name': 'The very name in the register.',
  'units.match.abbreviation': 'A short form of the name.',
  'units.match.ofIssuer': 'This is {name}, where the document was issued.',
  'units.match.council': 'The People’s Council: put with the place of the same level.',
  'units.match.withoutMarks': 'The same name once marks are left out; please check.',
  'units.match.misread': 'Nearly “{name}”, perhaps misread or mistyped; please check.',
  'units.match.partly': 'Partly the same as “{name}”; please check.',
  'units.match.otherName':
    '“{name}” is its name at another time; on the document’s date it was called “{current}”.',
  'units.match.noLonger': '“{name}” existed only until {day}.',
  'units.match.notYet': '“{name}” exists only since {day}.',
  'units.match.otherProvince': 'Not in the province; a unit of this name is in {province}.',
  'units.match.several': '{count|unit has|units have} this name; choose one.',
  'units.match.group': '{count|unit|units} on the document’s date.',
  'units.match.eachPlace': 'This office in each place: {count|unit|units}.',
  'units.match.noMembers': 'The register has no unit of this group on the document’s date.',
  'units.match.districtsEnded': 'The district level ended on 1/7/2025; choose communes and wards.',
  'units.match.belowRegister':
    'Villages are not in the register; assign through the commune’s People’s Committee.',
  'units.match.chooseMembers': 'Not clear which units are meant; choose them.',
  'units.match.post': 'A post, not an office; choose the office of whoever holds it.',
  'units.match.unknown': 'No unit has this name; choose one from the register.',
  'units.match.empty': 'There is no unit’s name here.',

  'documents.reason.group': 'a group, today of {count|unit|units}',
  'documents.reason.successor': '“{name}” no longer exists; its work is now with {now}',
  'documents.reason.outside':
    '{unit} is not within the reach of the importing office: it stays a name and is assigned nothing.',
  'documents.reason.groupOutside':
    'a group of {count} units, none within the reach of the importing office: it stays a name and is assigned nothing',
}
