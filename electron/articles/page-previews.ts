import { AppError } from '../../shared/app-error.js';
import type { PagePreview, PreviewPicture } from '../../shared/ipc/contract/save-previews.js';
import { MAX_PREVIEW_PICTURE_BYTES } from '../../shared/limits.js';
import type { ParsedArticle } from '../extraction/contract.js';
import type { Fetcher, PartFetcher } from '../net/fetcher.js';
import type { FetchedPage } from '../net/page.js';
import type { FetchedPicture } from '../net/picture.js';
import { hostOf } from './address-key.js';
import type { Parser } from './parser.js';
import { figuresIn } from './pictures.js';
import { savePreview } from './save-preview.js';

/** How long what was fetched waits for the save, in milliseconds. */
const KEPT_MS = 10 * 60_000;
/** So many saves that have not begun keep what was fetched for them; each is at most one page and one picture. */
const MOST_CLAIMED = 4;

interface FirstPicture {
  readonly address: string;
  readonly fetched: Promise<FetchedPicture>;
}

/** A page that is looked at before it is saved. */
interface Look {
  readonly address: string;
  readonly controller: AbortController;
  readonly page: Promise<FetchedPage>;
  picture: FirstPicture | null;
  /** Whether a save will take what was fetched. */
  isClaimed: boolean;
  forget: ReturnType<typeof setTimeout>;
}

interface Dependencies {
  readonly fetcher: Fetcher;
  readonly parser: Parser;
}

const firstPicture = ({ blocks }: ParsedArticle): string | null =>
  figuresIn(blocks).find(({ address }) => address !== null && /^https?:/u.test(address))?.address ?? null;

/** What of a page would be saved. */
function previewOf(article: ParsedArticle, host: string): PagePreview {
  const { publishedAt, blocks, obstacle, mainFrame, furtherPages = [] } = article;
  return {
    ...savePreview(article),
    host,
    publishedAt,
    pictures: figuresIn(blocks).length,
    hasPicture: firstPicture(article) !== null,
    obstacle: obstacle ?? null,
    isContinued: furtherPages.length > 0,
    isFramed: mainFrame !== undefined,
  };
}

/**
 * Looks at the page of an address before it is saved: one at a time, its page and its first picture, and nothing is
 * written. A save that follows takes what was fetched, so that its site is not asked twice.
 */
export class PagePreviews {
  readonly #fetcher: Fetcher;
  readonly #parser: Parser;
  readonly #looks = new Map<string, Look>();

  constructor({ fetcher, parser }: Dependencies) {
    this.#fetcher = fetcher;
    this.#parser = parser;
  }

  /** @throws AppError every reason of Fetcher and Parser; `cancelled` when another page is looked at, or none any more */
  async look(address: string): Promise<PagePreview> {
    const look = this.#looks.get(address) ?? this.#begin(address);
    const { bytes, contentType, finalUrl } = await look.page;
    const article = await this.#parser.parse({
      kind: 'page',
      bytes: new Uint8Array(bytes),
      contentType,
      url: finalUrl,
    });
    if (look.controller.signal.aborted) throw new AppError('cancelled');
    const host = hostOf(finalUrl);
    const pictureAddress = firstPicture(article);
    if (pictureAddress !== null && look.picture === null)
      look.picture = this.#picture(look, pictureAddress, finalUrl);
    return previewOf(article, host ?? '');
  }

  /** The first picture of a page that is looked at; null when it has none, or none that can be shown. */
  async picture(address: string): Promise<PreviewPicture | null> {
    const found = await this.#looks.get(address)?.picture?.fetched.catch(() => null);
    if (!found?.ok || found.bytes.byteLength > MAX_PREVIEW_PICTURE_BYTES) return null;
    return { mime: found.mime, bytes: new Uint8Array(found.bytes) };
  }

  /** Ends the look that no save has claimed. */
  leave(): void {
    for (const look of this.#looks.values()) if (!look.isClaimed) this.#end(look);
  }

  /** Keeps what is fetched of an address for a save that was asked for. */
  claim(address: string): void {
    const look = this.#looks.get(address);
    if (!look) return;
    look.isClaimed = true;
    const claimed = [...this.#looks.values()].filter(({ isClaimed }) => isClaimed);
    for (const older of claimed.slice(0, -MOST_CLAIMED)) this.#drop(older);
  }

  stop(): void {
    for (const look of this.#looks.values()) this.#end(look);
  }

  /** A fetcher for saves: what was claimed it has already, once; all else it fetches. */
  forSaves(fetcher: PartFetcher): PartFetcher {
    return {
      ...fetcher,
      fetchPage: (address, options) => {
        const look = this.#claimed(address);
        if (!look) return fetcher.fetchPage(address, options);
        if (look.picture === null) this.#drop(look);
        return taken(look, look.page, options.signal);
      },
      fetchPicture: (address, options) => {
        const look = [...this.#looks.values()].find(
          ({ isClaimed, picture }) => isClaimed && picture?.address === address,
        );
        if (!look?.picture || options.visitor) return fetcher.fetchPicture(address, options);
        this.#drop(look);
        return taken(look, look.picture.fetched, options.signal);
      },
    };
  }

  #claimed(address: string): Look | null {
    const look = this.#looks.get(address);
    return look?.isClaimed ? look : null;
  }

  #begin(address: string): Look {
    this.leave();
    const controller = new AbortController();
    const page = this.#fetcher.fetchPage(address, { signal: controller.signal });
    const look: Look = {
      address,
      controller,
      page,
      picture: null,
      isClaimed: false,
      forget: setTimeout(() => this.#end(look), KEPT_MS).unref(),
    };
    this.#looks.set(address, look);
    // What did not come is asked for again by the save.
    page.catch(() => this.#drop(look));
    return look;
  }

  #picture({ controller }: Look, address: string, page: string): FirstPicture {
    const { signal } = controller;
    const fetched = this.#fetcher.fetchPicture(address, { signal, page });
    fetched.catch(() => undefined); // told where it is taken
    return { address, fetched };
  }

  #end(look: Look): void {
    this.#drop(look);
    look.controller.abort();
  }

  #drop(look: Look): void {
    clearTimeout(look.forget);
    if (this.#looks.get(look.address) === look) this.#looks.delete(look.address);
  }
}

/** What was begun for a look, for a save that may be cancelled as if it had begun it. */
async function taken<T>({ controller }: Look, work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cancel = (): void => controller.abort();
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await work;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
