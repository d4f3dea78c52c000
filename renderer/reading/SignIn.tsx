import { LogIn } from 'lucide-react';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Wall } from '../../shared/model/wall.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';

/** Whether a sign-in may help: the site refused, or gave a page without a text. */
const mayHelp = ({ code, status }: FailureFacts): boolean =>
  code === 'unreadable-page' ||
  (code === 'http-status' && (status === 401 || status === 402 || status === 403));

interface SignInProps {
  readonly address: string;
  /** Why there is no text; left out where there is too little. */
  readonly after?: FailureFacts;
  /** What the site answered with in place of the article. */
  readonly wall?: Wall | undefined;
  /** Whether it is what helps. */
  readonly isPrimary?: boolean;
}

/** Walls that one passes without a sign-in. */
const ANSWERED: ReadonlySet<Wall | undefined> = new Set(['consent', 'check']);

/** Opens the page in the window of sites, where a person can sign in, or answer what it asks first, and save it. */
export function SignIn({ address, after, wall = after?.wall, isPrimary = false }: SignInProps) {
  const { client, attempt } = useSession();
  const { sites } = useWords();
  if ((after && !mayHelp(after)) || wall === 'error') return null;
  return (
    <Button isPrimary={isPrimary} onClick={() => attempt(client.call('sites.open', { address }))}>
      <LogIn size={15} strokeWidth={1.75} aria-hidden="true" />
      {ANSWERED.has(wall) ? sites.openHere : sites.signIn}
    </Button>
  );
}
