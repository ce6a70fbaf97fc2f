import type { Draft, DrawnDraft, DrawSources } from './report.ts'

export interface KeptDrafts {
  /** By chapter, with the lists set aside. */
  readonly drafts: ReadonlyMap<string, readonly DrawnDraft[]>
  /** Positions in the drawing's tasks or people: of the n-th number of a draft under "source#n", of all its tasks under "source". */
  readonly lists: DrawSources['lists']
}

/**
 * Sets the lists behind the numbers apart from the words: the words are read with every page, a list only when its number
 * is opened, and it belongs to the drawing, which never changes.
 */
export function keepDrafts(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  { tasks, people }: Pick<DrawSources, 'tasks' | 'people'>,
  draw: number,
): KeptDrafts {
  const lists: DrawSources['lists'] = {}
  const taskAt = new Map(tasks.map((task, at) => [task.taskId, at]))
  const personAt = new Map(people.map((person, at) => [person.id, at]))
  const positions = (ids: readonly string[], of: 'tasks' | 'people') =>
    ids.flatMap((id) => (of === 'tasks' ? taskAt : personAt).get(id) ?? [])
  const keep = ({ source, text, figures, taskIds }: Draft): DrawnDraft => {
    lists[source] = positions(taskIds, 'tasks')
    const kept = figures.map(({ ids, ...figure }, index) => {
      const list = `${source}#${index}`
      lists[list] = positions(ids, figure.of)
      return { ...figure, list }
    })
    return { source, text, figures: kept, tasks: taskIds.length, draw }
  }
  return { drafts: new Map([...drafts].map(([key, own]) => [key, own.map(keep)])), lists }
}
