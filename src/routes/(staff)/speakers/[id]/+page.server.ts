import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import {
  changeContact,
  endSpeaker,
  publishSpeaker,
  showSpeaker,
} from '#domain/organisation/speaker-actions.ts'
import { publicationOf } from '#domain/organisation/speaker.ts'
import { actWords } from '#platform/audit-sentence.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { speaker, acts, mayManage, now } = await showSpeaker(ctx, event.params.id)
    const t = translator(catalogues[event.locals.language])
    const history = acts.map(({ sequence, at, act, actorName, details }) => ({
      id: String(sequence),
      at,
      sentence: actWords(act, { actorId: actorName, actorName }, t),
      note: details.where ?? details.decision ?? null,
    }))
    return { speaker, publication: publicationOf(speaker, now), mayManage, history, now }
  })

export const actions: Actions = {
  publish: (event) =>
    carryOut(event, async (ctx, form) => {
      const [where, on, time] = [textOf(form, 'where'), textOf(form, 'on'), textOf(form, 'time')]
      await publishSpeaker(ctx, event.params.id, { where, on, time })
      back(event)
    }),
  contact: (event) =>
    carryOut(event, async (ctx, form) => {
      const [title, phone, email] = [textOf(form, 'title'), textOf(form, 'phone'), textOf(form, 'email')]
      await changeContact(ctx, event.params.id, { title, phone, email })
      back(event)
    }),
  end: (event) =>
    carryOut(event, async (ctx, form) => {
      await endSpeaker(ctx, event.params.id, {
        lastDay: textOf(form, 'lastDay'),
        decision: textOf(form, 'decision'),
      })
      back(event)
    }),
}

function back(event: RequestEvent): never {
  redirect(303, event.url.pathname)
}
