import { mayAnywhere } from '../access.ts'
import type { Actor } from '../access.ts'
import type { Config } from '../config.ts'
import type { SignIn } from '../sign-in.ts'
import { passkeysOf } from './passkeys.ts'
import type { Session } from './sessions.ts'

/**
 * True for those whom the office lets in by more than a password only. An administrator is whoever may give rights or accounts,
 * by whatever role.
 */
export function mustHaveSecondFactor(config: Pick<Config, 'secondFactorFor'>, actor: Actor): boolean {
  switch (config.secondFactorFor) {
    case 'everybody':
      return true
    case 'administrators':
      return mayAnywhere(actor, 'people.manage') || mayAnywhere(actor, 'role.manage')
    case 'none':
      return false
  }
}

/**
 * What a session opened by a password alone lacks: to enrol, or, where the person has a passkey, to come in by that; otherwise a
 * stolen password would be enough to enrol another's phone. A provider of single sign-on answers for its own factors.
 */
export async function secondFactorMissing(
  signIn: SignIn,
  session: Session,
  actor: Actor,
): Promise<'enrolment' | 'passkey' | null> {
  if (session.method !== 'password' || !mustHaveSecondFactor(signIn.house.config, actor)) return null
  const passkeys = await passkeysOf(signIn, session.user.id)
  return passkeys.length > 0 ? 'passkey' : 'enrolment'
}
