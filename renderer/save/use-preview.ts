import { useEffect, useState } from 'react';
import type { SavePreview } from '../../shared/ipc/contract/save-previews.js';
import { MAX_PREVIEWED } from '../../shared/limits.js';
import { useSession } from '../state/session.js';

/** Looking waits until the typing rests. */
const REST_MS = 250;

interface Found {
  readonly text: string;
  readonly preview: SavePreview;
}

/** What would be saved of a text; null while nothing is known of it. What was found last stays until the next is. */
export function usePreview(text: string | null): SavePreview | null {
  const { client } = useSession();
  const [found, setFound] = useState<Found | null>(null);
  const isWanted = text !== null && text.length <= MAX_PREVIEWED;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isNewest = true;
    const look = (): void => {
      client.call('articles.preview', { text }).then(
        (preview) => isNewest && setFound({ text, preview }),
        () => undefined, // saving will tell
      );
    };
    const timer = setTimeout(look, REST_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [client, text, isWanted]);
  return isWanted && found !== null ? found.preview : null;
}
