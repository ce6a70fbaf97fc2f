/** How an office is reached. */
export const contactKinds = ['address', 'phone', 'email', 'website'] as const
export type ContactKind = (typeof contactKinds)[number]
