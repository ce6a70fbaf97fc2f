import { listRoles } from '#domain/organisation/role-actions.ts'
import { show } from '../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => show(event, listRoles)
