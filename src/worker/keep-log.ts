import { NotSigned, signLog } from '#platform/audit-signing.ts'
import { carryOutVerification, verifyLogName } from '#platform/audit-verifications.ts'
import type { House } from '#platform/context.ts'
import type { Job } from '#platform/jobs.ts'

/** Every minute: whoever may change the database has no longer to change what nobody signed. */
export const signLogJob: Job = {
  name: 'sign-log',
  atOnce: 1,
  schedule: '* * * * *',
  run: (house) => signWhatCame(house),
}

/** When somebody asks, and every night. */
export const verifyLogJob: Job = {
  name: verifyLogName,
  atOnce: 1,
  schedule: '50 2 * * *',
  run: (house, id) => carryOutVerification(house, id),
}

/** Signs what came since the last time. A log that was changed is not signed, however often it is tried: a person must look. */
export async function signWhatCame(house: House): Promise<void> {
  try {
    await signLog(house)
  } catch (error) {
    if (!(error instanceof NotSigned)) throw error
    house.log.error({ why: error.message }, 'the log was not signed: run nhipcau audit verify')
  }
}
