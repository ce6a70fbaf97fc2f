import type { DraftFigure, FigureLabel } from './report.ts'

/** Words with the numbers in them that open what they count. */
export interface Saying {
  readonly text: string
  readonly figures: readonly DraftFigure[]
}

/** A number to be said: as many as there are ids. */
export interface Count {
  readonly label: FigureLabel
  readonly of: DraftFigure['of']
  readonly ids: readonly string[]
}

export function countTasks(label: FigureLabel, tasks: readonly { readonly taskId: string }[]): Count {
  return { label, of: 'tasks', ids: tasks.map((task) => task.taskId) }
}

/**
 * A sentence with its numbers: say`hoàn thành ${countTasks('done', done)} nhiệm vụ`. Sayings within it keep their numbers.
 */
export function say(words: TemplateStringsArray, ...parts: readonly (string | Saying | Count)[]): Saying {
  let said: Saying = { text: words[0] ?? '', figures: [] }
  parts.forEach((part, index) => {
    said = append(append(said, sayingOf(part)), { text: words[index + 1] ?? '', figures: [] })
  })
  return said
}

/** Several sayings with the same words between each two. */
export function joined(sayings: readonly Saying[], between: string): Saying {
  const nothing: Saying = { text: '', figures: [] }
  return sayings.reduce(
    (all, next, index) => append(index === 0 ? all : append(all, { text: between, figures: [] }), next),
    nothing,
  )
}

function append(first: Saying, second: Saying): Saying {
  const offset = first.text.length
  const moved = second.figures.map((one) => ({
    ...one,
    span: [one.span[0] + offset, one.span[1] + offset] as [number, number],
  }))
  return { text: first.text + second.text, figures: [...first.figures, ...moved] }
}

function sayingOf(part: string | Saying | Count): Saying {
  if (typeof part === 'string') return { text: part, figures: [] }
  if ('text' in part) return part
  const text = written(part.ids.length)
  const figure = {
    span: [0, text.length] as [number, number],
    value: part.ids.length,
    label: part.label,
    of: part.of,
  }
  return { text, figures: [{ ...figure, ids: [...part.ids] }] }
}

/** Clerks write numbers below ten with a zero, so that nothing can be put before them; thousands take a point. */
export function written(value: number): string {
  if (value < 10) return `0${value}`
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}
