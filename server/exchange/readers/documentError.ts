/** A document that cannot be read: the message says why, for a person. */
export class DocumentError extends Error {}
