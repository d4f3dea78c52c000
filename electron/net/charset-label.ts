/** Never read, whoever names them: each can smuggle markup past a reader that takes them for plain text (security.md §5). */
const REFUSED = /^(?:utf-?7|unicode-1-1-utf-7|iso-2022-(?:kr|cn|cn-ext)|hz(?:-gb-2312)?|csiso2022kr)$/;

/** Names sites use, and the superset the name stands for in practice. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:utf-?8|unicode-1-1-utf-8|x-unicode20utf8)$/, 'utf-8'],
  [
    /^(?:euc-?kr|cseuckr|ks_?c_?5601(?:[-_]19\d\d)?|ksc_?5601|iso-ir-149|korean|(?:x-)?windows-949|(?:cp|ms)-?949|x-uhc|uhc)$/,
    'cp949',
  ],
  [/^(?:shift[-_]?jis|x-sjis|sjis|csshiftjis|ms_kanji|windows-31j|(?:cp|ms)-?932)$/, 'cp932'],
  [/^(?:x-)?euc-?jp$|^cseucpkdfmtjapanese$/, 'euc-jp'],
  [/^(?:cs)?iso-?2022-?jp(?:-[123])?$/, 'iso-2022-jp'],
  [/^(?:gb2312|gb_2312(?:-80)?|x-gbk|gbk|gb18030|chinese|csgb2312|cp936|ms936|euc-cn)$/, 'gb18030'],
  [/^(?:big5(?:-hkscs)?|big5-?eten|x-x-big5|cn-big5|csbig5|cp950)$/, 'big5'],
  [/^(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi_x3\.4-1968|cp1252|x-cp1252)$/, 'windows-1252'],
  [/^(?:iso-?8859-?9|latin-?5|cp1254)$/, 'windows-1254'],
  [/^(?:iso-?8859-?11|tis-?620|dos-874|cp874)$/, 'windows-874'],
  [/^iso-?8859-?8-?[ie]$/, 'iso-8859-8'],
  [/^(?:koi8|koi8-?r|koi)$/, 'koi8-r'],
  [/^(?:mac|x-mac-roman|macintosh)$/, 'macintosh'],
  [/^(?:utf-?16|utf-?16le|ucs-?2|unicode|iso-10646-ucs-2)$/, 'utf-16le'],
  [/^utf-?16be$/, 'utf-16be'],
  [/^utf-?32(?:le)?$/, 'utf-32le'],
  [/^utf-?32be$/, 'utf-32be'],
];

/** Names that mean what they say. iconv-lite knows more (`hex`, `base64`), which are no encodings of text. */
const PLAIN =
  /^(?:windows-(?:874|125[0-8])|iso-8859-(?:[2-8]|1[03-6])|koi8-u|cp(?:437|85[0258]|86[0-6]|866|1125)|ibm866)$/;

/** The encoding a site means by a name, in one spelling; null for names nobody knows and for those never honoured. */
export function encodingOf(label: string): string | null {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']+|["';]+$/g, '');
  if (REFUSED.test(name)) return null;
  const alias = ALIASES.find(([pattern]) => pattern.test(name));
  if (alias) return alias[1];
  const dashed = name
    .replace(/^(?:x-)?cp-?(125\d)$/, 'windows-$1')
    .replace(/^iso8859/, 'iso-8859')
    .replace(/^iso_8859/, 'iso-8859');
  return PLAIN.test(dashed) ? dashed : null;
}
