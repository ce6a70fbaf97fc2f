import { isUnderWay } from '#domain/documents/import.ts'
import type { PageLoad } from './$types'

/** What is read is the page; what corrects it by hand, or waits for it, comes when it is asked for. */
export const load: PageLoad = async ({ data }) => {
  const edit = data.reviewed?.edit ?? null
  const isHead = edit === 'head'
  const isMatching = Boolean(data.reviewed?.matching)
  const editors = {
    EditHead: isHead ? (await import('./EditHead.svelte')).default : null,
    EditTask: edit !== null && !isHead ? (await import('./EditTask.svelte')).default : null,
    MatchPanel: isMatching ? (await import('./MatchPanel.svelte')).default : null,
  }
  const isReading = data.found !== null && data.found !== undefined && isUnderWay(data.found.state)
  const ReadingProgress = isReading ? (await import('../../ReadingProgress.svelte')).default : null
  return { ...data, editors, ReadingProgress }
}
