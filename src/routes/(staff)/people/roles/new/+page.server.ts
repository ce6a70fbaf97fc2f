import { redirect } from '@sveltejs/kit'
import { makeRole, showNewRole } from '#domain/organisation/role-actions.ts'
import { carryOut, show } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import { typedRole } from '../typed-role.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { units, grantable } = await showNewRole(ctx)
    const named = units.map((value) => ({
      value,
      label: ctx.actor.posts.find((post) => post.unitId === value)?.unitName ?? '',
    }))
    return { units: named, grantable }
  })

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const id = await makeRole(ctx, { ...typedRole(form), unitId: textOf(form, 'unit') })
      redirect(303, `/people/roles/${id}`)
    }),
}
