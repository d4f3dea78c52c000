/** Characters that mean something to some Markdown reader wherever they stand. */
const ANYWHERE = /[\\`*_[\]<>#~|&$^{}]/gu;
/** Marks that begin a list, a rule or an underlined heading, at the start of a line only. */
const LINE_START = /^([-+=]|\d{1,9}(?=[.)]))/u;
/** What GitHub's Markdown turns into a link by itself; a whole address may become one, it says where it leads. */
const BARE_ADDRESS = /(?<=www)(\.)|(@)(?=[^\s])/giu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** One line of somebody else's text as Markdown that shows exactly that text: no HTML, link, fence, list or heading comes of it. */
export function escapeLine(line: string): string {
  const plain = line
    .replace(CONTROLS, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
  return plain
    .replace(ANYWHERE, String.raw`\$&`)
    .replace(BARE_ADDRESS, String.raw`\$&`)
    .replace(LINE_START, (mark) => (/^\d/u.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d{1,9})([.)])/u, String.raw`$1\$2`);
}

/** A YAML string in double quotes. JSON's escapes are YAML's too; what YAML would take as a line end is added. */
export const yamlString = (text: string): string =>
  JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
