/** Signing in to sites, in English. */
export const sites = {
  window: 'Site',
  back: 'Back',
  forward: 'Forward',
  reload: 'Reload',
  stop: 'Stop loading',
  address: 'Address',
  save: 'Save this page',
  saving: 'Saving…',
  saved: 'Saved. The page is in your library as you see it.',
  weaker: 'Little text here, perhaps a login form. What you have stays as it is.',
  unreachable: 'This address could not be reached. Please check it, or your connection, and reload.',
  certificate:
    'This site could not prove that it is the real one, so nothing was loaded from it. There is no way around this here.',
  title: 'Sites you sign in to',
  hint: 'Sign in to a site in a window of its own, then save the pages you read there. What the site keeps stays in that window, and is used otherwise only to fetch the pictures and styles of pages you saved from it.',
  open: 'Sign in to a site…',
  field: 'Address of the site',
  notAnAddress: 'This is not an address. One looks like https://example.com.',
  placeholder: 'https://…',
  none: 'No site has left anything here.',
  clear: 'Clear',
  clearOf: (host: string) => `Clear what ${host} keeps here`,
  clearTitle: (host: string) => `Clear ${host}?`,
  clearText:
    'Its cookies and everything else it keeps here are removed, and you are signed out. This cannot be undone. Saved articles stay.',
  signIn: 'Sign in to the site…',
};
