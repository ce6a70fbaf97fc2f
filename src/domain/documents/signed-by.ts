import type { Signature } from 'vanban'

/** "TM. ỦY BAN NHÂN DÂN · CHỦ TỊCH · Lê Văn An" */
export function signedBy({ chain, name }: Signature): string {
  return [...chain, name].join(' · ')
}
