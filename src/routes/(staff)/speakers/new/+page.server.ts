import { redirect } from '@sveltejs/kit'
import { nameSpeaker, showNaming } from '#domain/organisation/speaker-actions.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => show(event, showNaming)

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const said = (name: string) => textOf(form, name)
      const id = await nameSpeaker(ctx, {
        ...{ unit: said('unit'), kind: said('kind'), name: said('name'), title: said('title') },
        ...{ phone: said('phone'), email: said('email'), decision: said('decision') },
        ...{ decidedOn: said('decidedOn'), decidedTime: said('decidedTime'), from: said('from') },
        ...{ lastDay: said('lastDay'), matter: said('matter'), authorisedBy: said('authorisedBy') },
      })
      redirect(303, `/speakers/${id}`)
    }),
}
