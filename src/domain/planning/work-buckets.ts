/** What a person has before them, in the order in which it presses. Apart from its queries, so that a page may bring it. */
export const workBuckets = ['late', 'week', 'later', 'waiting'] as const
export type WorkBucket = (typeof workBuckets)[number]
