/** The machine or its settings do not allow it; the message says what to do, and is all that an administrator needs to read. */
export class CannotStart extends Error {}
