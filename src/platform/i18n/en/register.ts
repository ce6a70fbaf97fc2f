import type { register as vietnamese } from '../vi/register.ts'

export const register: Record<keyof typeof vietnamese, string> = {
  'law.alreadyThere': 'This document is in the list already. Open the entry that is there and add to it.',
  'law.openSame': 'Open the entry that is there',
  'law.byItself': 'A document neither replaces nor amends itself.',
  'law.notThere':
    'The list has no document of this number yet. Add that document first, then record this here.',
  'law.severalThere': 'The list has several documents of this number. Type the number with its whole symbol.',
}
