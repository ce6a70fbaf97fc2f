import { redirect } from '@sveltejs/kit'
import { answerMessage } from '#domain/documents/message-actions.ts'
import { showMessage } from '#domain/documents/message-pages.ts'
import { answersTo } from '#domain/documents/message.ts'
import { carryOut, show, worded } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const shown = await showMessage(ctx, event.params.id)
    if (shown === 'secret') return { shown: null }
    const { content, ...line } = shown.line
    return {
      shown: {
        ...shown,
        line,
        message: content.message,
        notes: content.notes.map(({ key, detail }) => worded(event, `exchange.note.${key}`, { detail })),
        attachments: shown.attachments.map(({ refused, ...one }) => ({
          ...one,
          refused: refused && worded(event, refused.key, refused.params),
          there: refused?.key === 'documents.sameFile' ? String(refused.params.address) : null,
        })),
        others: shown.others.map(({ id, kind, direction, keptAt }) => ({ id, kind, direction, keptAt })),
        states: answersTo(line.kind),
      },
    }
  })

export const actions: Actions = {
  answer: (event) =>
    carryOut(event, async (ctx, form) => {
      await answerMessage(ctx, {
        messageId: event.params.id,
        state: textOf(form, 'state'),
        words: textOf(form, 'words'),
        code: textOf(form, 'code'),
      })
      redirect(303, `${event.url.pathname}#answers`)
    }),
}
