// oxlint-disable import/no-unassigned-import -- style sheets, in the order they win
import './styles/layers.css';
import 'pretendard/dist/web/variable/pretendardvariable.css';
import '@fontsource-variable/noto-serif-kr/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/article.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '../shared/assert.js';
import { App } from './App.js';
import { connect } from './lib/client.js';
import { keepFocus } from './lib/keep-focus.js';
import { holdDrafts } from './state/held-drafts.js';
import { followTwins } from './state/twin-news.js';
import { followWaysIn } from './state/ways-in.js';
import { rememberPage, restorePage } from './state/page-memory.js';
import { createSession, tellDamagedSettings, tellRecovery } from './state/session.js';

const root = document.getElementById('root');
invariant(root, 'index.html has no #root');

keepFocus(root);
const session = createSession(connect());
const { settings, jobs, activity, trash, saveDrafts, attempt } = session;
// Only what is restored is worth remembering: before, there is nothing but the state of a first start.
const { laid, restored } = restorePage(session);
attempt(
  restored.finally(() => {
    window.addEventListener('pagehide', rememberPage(session));
  }),
);
attempt(jobs.load());
attempt(activity.load());
attempt(settings.loadInfo());
attempt(tellRecovery(session));
attempt(tellDamagedSettings(session));
attempt(holdDrafts(session));
attempt(saveDrafts.load());
attempt(trash.loadCount());

followWaysIn(session);
followTwins(session);

const show = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
// The first picture is in the right language and theme, and the first key has its meaning; a broken settings answer
// must not keep the window empty.
const loaded = settings.load();
attempt(loaded);
void Promise.allSettled([loaded, laid]).then(show);
