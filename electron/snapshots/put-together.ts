import { tokenPattern } from '../extraction/pieces.js';

/** What came of one piece: the text of a style sheet, or a whole file as a `data:` address; null when it could not be had. */
export type Content = { readonly kind: 'style' | 'file'; readonly text: string } | null;

/** The address of a file that could not be had. */
const NOTHING = 'data:,';

/** A sheet that imports itself, by whatever way, is not followed further. */
const DEEPEST_IMPORT = 8;

/** A page put together. */
interface Whole {
  readonly text: string;
  /** Tokens of pieces that would have made it too long. */
  readonly left: ReadonlySet<string>;
}

interface Terms {
  readonly snapshot: string;
  readonly contents: ReadonlyMap<string, Content>;
  /** Most characters of the whole. */
  readonly limit: number;
}

/** Fills the contents of pieces in where their tokens stand. A picture that would make the whole too long is left out. */
export function putTogether(page: string, { snapshot, contents, limit }: Terms): Whole {
  const out: string[] = [];
  const left = new Set<string>();
  let length = 0;
  const put = (text: string): void => {
    out.push(text);
    length += text.length;
  };
  const fill = (token: string, depth: number): void => {
    const content = contents.get(token) ?? null;
    if (content?.kind === 'style') write(content.text, depth + 1);
    else if (content && length + content.text.length <= limit) put(content.text);
    else {
      if (content) left.add(token);
      put(NOTHING);
    }
  };
  const write = (text: string, depth: number): void => {
    let at = 0;
    for (const { 0: token, index } of text.matchAll(tokenPattern(snapshot))) {
      put(text.slice(at, index));
      at = index + token.length;
      if (depth < DEEPEST_IMPORT) fill(token, depth);
    }
    put(text.slice(at));
  };
  write(page, 0);
  return { text: out.join(''), left };
}
