import { mustHaveSecondFactor, secondFactorMissing } from '#platform/sign-in/required-factor.ts'
import { contextOf } from '../../doors.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  const { actor, config } = contextOf(event)
  const { session, signIn } = event.locals
  return {
    /** The office asks this person for more than a password … */
    mustHave: mustHaveSecondFactor(config, actor),
    /** … and until they see to it nothing else opens to them. */
    mustEnrol: session !== null && (await secondFactorMissing(signIn, session, actor)) === 'enrolment',
  }
}
