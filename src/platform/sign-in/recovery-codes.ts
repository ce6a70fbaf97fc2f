import { randomInt } from 'node:crypto'

/** Read off paper by tired people: no 0 beside o, no 1 beside l or i. Ten of them are 49 bits, as good as a long password. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const howMany = 10

/** Ten codes, "k7mpx-2hqwe": each opens the door once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () => `${word()}-${word()}`)
}

function word(): string {
  return Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
}

/** As it was printed, whatever blanks, dashes and capitals it was typed with. */
export function recoveryCodeTyped(typed: string): string {
  const plain = typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)
  return `${plain.slice(0, 5)}-${plain.slice(5)}`
}
