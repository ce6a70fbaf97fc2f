import { contextOf } from '../doors.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = (event) => {
  const { actor } = contextOf(event)
  const [post] = actor.posts
  return {
    person: {
      name: actor.name,
      title: post?.title ?? '',
      unitName: post?.unitName ?? '',
      role: post?.role ?? null,
      roleName: post?.roleName ?? '',
    },
  }
}
