/** Comparing the register with an office's list. */
export const unitLists = {
  'units.check.summary':
    '{rows|row|rows} compared with the register of {day}: {found} found, {differences|difference|differences}.',
  'units.check.encoding': 'The list was in {encoding} and has been converted to Unicode.',
  'units.check.same': 'The list and the register agree.',
  'units.check.unreadable': 'Row {row}: {why}',
  'units.check.duplicate': 'Row {row}: {name} already stands in row {first}.',
  'units.check.missingHere': 'Row {row}: the register has no {name}{within}.',
  'units.check.missingThere': 'The list has no {name}{within}.',
  'units.check.ambiguous':
    'Row {row}: {count} places are called {name}; the list must say in which province.',
  'units.check.otherName': 'Row {row}: the list says {there}, the register {here}.',
  'units.check.otherSpelling':
    'Row {row}: the same name spelt otherwise: {there} in the list, {here} in the register.',
  'units.check.otherCode': 'Row {row}: {name} has the code {there} in the list, {here} in the register.',
  'units.check.otherParent': 'Row {row}: {name} lies in {there} by the list, in {here} by the register.',
  'units.check.noName': 'it has no name.',
  'units.check.longName': 'its name is too long.',
  'units.check.longCode': 'its code is too long.',
  'units.check.noColumns':
    'No column of names was found. The first row needs headings such as “Code”, “Name”, “Level”, “District”, “Province”.',
  'units.check.failure.empty': 'The list has no rows.',
  'units.check.failure.encrypted':
    'The file has a password and cannot be opened. Please remove the password and try again.',
  'units.check.failure.damaged':
    'The file is damaged and cannot be read to its end. Please save it again and try again.',
  'units.check.failure.tooLarge': 'The list is larger than allowed.',
  'units.check.failure.expandsTooFar': 'The file unpacks to far too much and was not opened.',
  'units.check.failure.unsupported': 'The file is no list that can be read. Please use .xlsx, .csv or JSON.',
  'units.check.noFile': 'There is no file {file}.',
  'units.check.wrongDay': 'A day is written like 2025-07-01.',
  'units.check.within': ' ({within})',
  'units.check.title': 'Compare a list',
  'units.check.lead':
    'Compares the register with an office’s list of communes and wards. The file is read and dropped; nothing is stored.',
  'units.check.file': 'List (.xlsx, .csv or JSON)',
  'units.check.day': 'Compare with the register of',
  'units.check.do': 'Compare',
  'units.check.kind.unreadable': 'Rows that could not be read',
  'units.check.kind.duplicate': 'Repeated in the list',
  'units.check.kind.ambiguous': 'Several places of the name',
  'units.check.kind.missingHere': 'Not in the register',
  'units.check.kind.otherName': 'Other names',
  'units.check.kind.otherParent': 'Lying elsewhere',
  'units.check.kind.otherCode': 'Other codes',
  'units.check.kind.otherSpelling': 'Other spellings',
  'units.check.kind.missingThere': 'Not in the list',
  'units.check.more': '{count} more are not shown here; the command “nhipcau units check” prints all.',
} as const
