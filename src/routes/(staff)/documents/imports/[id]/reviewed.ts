import type { PageData } from './$types'

/** What the page's load says of an import that waits for a person's word. */
export type Reviewed = NonNullable<PageData['reviewed']>

/** What corrects by hand, where it was asked for. */
export type Editors = PageData['editors']
