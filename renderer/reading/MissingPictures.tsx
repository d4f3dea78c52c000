import { ImageOff, LoaderCircle, RefreshCw } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import type { Block } from '../../shared/model/block.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { APP_WORDS } from './body-context.js';
import { isOnTheWeb } from '../state/pictures.js';
import styles from './MissingPictures.module.css';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Whether a picture that is not here has an address on the web to be fetched from. */
function isAnyFetchable(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.type === 'figure') return block.asset === null && isOnTheWeb(block.address);
    if (block.type === 'list') return isAnyFetchable(block.items.flat());
    return (block.type === 'quote' || block.type === 'footnote') && isAnyFetchable(block.blocks);
  });
}

/** Says how many pictures of an article are missing, and gets them again. */
export function MissingPictures({ article }: { readonly article: Article }) {
  const { client, jobs, attempt } = useSession();
  const { reading } = useWords();
  const language = useLanguage();
  const { id, jobId, picturesMissing } = article.headline;
  const progress = useStorePart(jobs.store, (state) => state.progress.get(id));
  if (picturesMissing === 0) return null;
  const isFetching = jobId !== null;
  return (
    <aside
      className={styles['banner']}
      aria-label={reading.picturesMissing(picturesMissing)}
      lang={language}
      {...APP_WORDS}
    >
      {isFetching ? <LoaderCircle {...icon} className={styles['spinner']} /> : <ImageOff {...icon} />}
      <span>
        {isFetching
          ? reading.fetchingPictures(progress?.done ?? 0, progress?.total ?? 0)
          : reading.picturesMissing(picturesMissing)}
      </span>
      {isFetching || !isAnyFetchable(article.blocks) ? null : (
        <Button onClick={() => attempt(client.call('articles.fetch-pictures', { id }))}>
          <RefreshCw {...icon} />
          {reading.getPictures(picturesMissing)}
        </Button>
      )}
    </aside>
  );
}
