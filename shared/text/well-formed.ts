/** The same text with every half of a surrogate pair that stands alone replaced by U+FFFD, so that it can be stored, sent and hashed. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
