import { readPersonFilter } from '#domain/organisation/person-filter.ts'
import { listPeople } from '#domain/organisation/person-list.ts'
import { showPeopleFilters } from '#domain/organisation/person-page.ts'
import { mayAnywhere } from '#platform/access.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { searchParams } = event.url
    const after = searchParams.get('after')
    const asked = readPersonFilter(searchParams)
    const { unit, ...filters } = await showPeopleFilters(
      ctx,
      asked.unitId,
      (searchParams.get('in') ?? '').trim().slice(0, 200),
    )
    const filter = { ...asked, unitId: unit.id }
    return {
      filter,
      ...filters,
      unit,
      isFirst: after === null,
      mayManage: mayAnywhere(ctx.actor, 'people.manage'),
      ...(unit.fault ? { people: [], next: null } : await listPeople(ctx, filter, after)),
    }
  })
