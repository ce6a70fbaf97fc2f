import { getContext, setContext } from 'svelte'

const key = Symbol('today')

/** Called once, by the outermost layout: the server's day, so that a page says the same before and after hydration. */
export function provideToday(today: () => string): void {
  setContext(key, today)
}

/** The office's today, ISO. */
export function officeToday(): string {
  return getContext<() => string>(key)()
}
