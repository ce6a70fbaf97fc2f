import { listSpeakers } from '#domain/organisation/speaker-actions.ts'
import { readSpeakerFilter } from '#domain/organisation/speaker-filter.ts'
import { publicationOf } from '#domain/organisation/speaker.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const filter = readSpeakerFilter(event.url.searchParams)
    const asked = Number(event.url.searchParams.get('page'))
    const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 0
    const { speakers, ...rest } = await listSpeakers(ctx, filter, page)
    const now = ctx.clock.now()
    return {
      filter,
      page,
      ...rest,
      speakers: speakers.map((one) => ({ ...one, publication: publicationOf(one, now) })),
    }
  })
