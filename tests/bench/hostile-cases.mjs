/** Hostile bits of pages, one of each way to come alive: for machines where the shared set is not at hand. */
export const ownCases = [
  ['script', '<script>window.offprint.send("articles.counts")</script>'],
  ['handler', '<img src="/none.png" onerror="document.title=\'script\'">'],
  [
    'svg',
    '<svg onload="document.title=\'script\'"><a href="javascript:alert(1)"><text y="20">x</text></a></svg>',
  ],
  ['link', '<a href="javascript:document.title=\'script\'">press me</a>'],
  ['data-link', '<a href="data:text/html,<script>alert(1)</script>">press me</a>'],
  ['frame', '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>'],
  ['refresh', '<meta http-equiv="refresh" content="0;url=http://tracker.test:47111/away">'],
  ['base', '<base href="http://tracker.test:47111/"><img src="relative.png">'],
  ['pixel', '<img src="http://tracker.test:47111/pixel" width="1" height="1">'],
  ['style', '<style>body{background:url(http://tracker.test:47111/style)}nav{display:none}</style>'],
  ['cover', '<div style="position:fixed;inset:0;z-index:2147483647;background:red">covered</div>'],
  ['clobber', '<form id="root" name="body"><input name="getElementById"><input name="querySelector"></form>'],
  [
    'form',
    '<form action="http://tracker.test:47111/form"><input autofocus onfocus="this.form.submit()"></form>',
  ],
  [
    'mutation',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  ],
].map(([id, html]) => ({ id, html }));
