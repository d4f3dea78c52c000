/** Quotes are named by their first words. */
const NAME_LENGTH = 60;

/** The first words of a quote, whole characters only. */
export const shortQuote = (quote: string): string => {
  const letters = Array.from(quote);
  return letters.length <= NAME_LENGTH ? quote : `${letters.slice(0, NAME_LENGTH).join('')}…`;
};
