import type { PageLoad } from './$types'

/** What corrects by hand weighs as much as what is read: it comes when it is asked for. */
export const load: PageLoad = async ({ data }) => {
  const edit = data.reviewed?.edit ?? null
  const isHead = edit === 'head'
  const isMatching = Boolean(data.reviewed?.matching)
  const editors = {
    EditHead: isHead ? (await import('./EditHead.svelte')).default : null,
    EditTask: edit !== null && !isHead ? (await import('./EditTask.svelte')).default : null,
    MatchPanel: isMatching ? (await import('./MatchPanel.svelte')).default : null,
  }
  return { ...data, editors }
}
