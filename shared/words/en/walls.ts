import type { Wall } from '../../model/wall.js';

/** What a site did in place of giving its article, in English: what happened, and what helps. */
export const walls: Readonly<
  Record<Wall, { readonly told: string; readonly brief: string; readonly way: string }>
> = {
  consent: {
    told: 'The site asked about cookies in place of giving the article.',
    brief: 'a question about cookies',
    way: 'Open it in a window of the site, answer there, and press “Save this page”.',
  },
  login: {
    told: 'The site asked for a sign-in in place of giving the article.',
    brief: 'a sign-in',
    way: 'Open it in a window of the site, sign in there, and press “Save this page”.',
  },
  subscription: {
    told: 'The site showed no more than it shows to everyone: the rest may need a subscription.',
    brief: 'the beginning for everyone',
    way: 'If you have one, sign in to the site in a window of its own, and press “Save this page”.',
  },
  check: {
    told: 'The site wanted to know first whether a person asks.',
    brief: 'a check for robots',
    way: 'Open it in a window of the site, and press “Save this page” once the article is there.',
  },
  error: {
    told: 'The site answered that the page is not there, or that something went wrong.',
    brief: 'an error page',
    way: 'If it opens in your browser, you can paste the text.',
  },
};
