import { useEffect, useState } from 'react';
import type { Client } from '../lib/client.js';
import { useSession } from './session.js';

/**
 * What the library answers about work in its queue, `before` it has; asked again when such work may have begun or ended.
 * `ask` stays the same from one drawing to the next.
 */
export function useWorkAnswer<Answer>(ask: (client: Client) => Promise<Answer>, before: Answer): Answer {
  const { client, attempt } = useSession();
  const [answer, setAnswer] = useState(before);
  useEffect(() => {
    const load = (): void => attempt(ask(client).then(setAnswer));
    load();
    const stops = [
      client.on('activity.changed', load),
      client.on('job.finished', load),
      client.on('job.failed', load),
      client.on('library.restarted', load),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, attempt, ask]);
  return answer;
}
