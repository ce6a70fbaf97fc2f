import { listMessages, readDirection } from '#domain/documents/message-pages.ts'
import { show } from '../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const direction = readDirection(event.url.searchParams)
    const after = event.url.searchParams.get('after')
    const { messages, next } = await listMessages(ctx, direction, after)
    return {
      direction,
      next,
      isFirst: after === null,
      messages: messages.map(({ content, ...line }) => {
        const { message } = content
        const receivers = message.receivers.map(({ code, name }) => name ?? code ?? '')
        const subject = message.kind === 'document' ? message.subject : message.words
        return {
          ...line,
          subject,
          receivers: receivers.slice(0, 2),
          moreReceivers: Math.max(0, receivers.length - 2),
        }
      }),
    }
  })
