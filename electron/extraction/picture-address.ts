/** What content systems put into the name of a file for each size, format and crop of one picture. */
const SIZES: readonly RegExp[] = [
  /(?:\.(?:jpe?g|png|gif|webp|avif|jfif|svg))+$/,
  /=[wsh]\d{2,4}(?:-.*)?$/,
  /^\d{3,4}x\d{3,4}[-_]/,
  /^(?:[wh]\d{2,4}_)+/,
  /_v-[a-z]+\d*x?\d*_w-\d+_zc-[0-9a-f]+$/,
  /(?:_(?:w\d{2,4}|r\d+(?:\.\d+)?|fp[xy]\d+))+$/,
  /-\d{3,4}x\d{3,4}(?=@)/,
  /_[a-z]\d{3,4}(?:x\d{3,4}|[a-z]\d+x\d+\w*)$/,
  /(?<=^csm_.+)_[0-9a-f]{10}$/,
  /[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w?|[1-4]x|scaled|large|medium|small|thumb(?:nail)?)$/,
];

/** What a picture's file is called without what sizes and formats add: two sizes of one picture are called the same. */
export function pictureName(address: string): string {
  if (!URL.canParse(address, 'https://page.invalid/')) return address;
  const url = new URL(address, 'https://page.invalid/');
  const parts = safeDecode(url.pathname).toLowerCase().split('/').filter(Boolean);
  const file = SIZES.reduce((rest, size) => rest.replace(size, ''), parts.at(-1) ?? '');
  // One file may hold many drawings.
  const name = /\.svg$/i.test(url.pathname) ? file + url.hash : file;
  // Content systems that call every picture `image` or `1` tell them apart by their folder; others by the query.
  return name.length >= 8
    ? name
    : `${parts.slice(-3, -1).join('/')}/${name}${parts.length < 3 ? url.search : ''}`;
}

const safeDecode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Whether two addresses lead to the same picture in another size or format. */
export const isSamePicture = (left: string, right: string): boolean =>
  left === right || pictureName(left) === pictureName(right);

const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|fallback|spacer|transparent|placeholder|loading|(?:ajax-?)?loader|lazy(?:load)?|pixel|1x1|dummy|noimage|no[-_]image|grey|gray|empty|default[-_]image)(?:[/_.-]|$)/i;

/** Whether an address stands for a picture that a script would fill in later. */
export const isPlaceholder = (address: string): boolean =>
  address === '' ||
  address.startsWith('data:') ||
  address.startsWith('about:') ||
  PLACEHOLDER.test(address.split('?')[0]?.slice(-120) ?? '');

/** Whether a value could be the address of a picture: by its file type, or by a path of picture servers. */
export function looksLikePicture(value: string): boolean {
  const text = value.trim();
  if (text === '' || /\s/.test(text) || text.length > 4_000) return false;
  if (/^(?:[[{<]|data:|javascript:|#)/i.test(text)) return false;
  if (/\.(?:jpe?g|png|gif|webp|avif|jfif|bmp)(?:[?#&!/:@]|$)/i.test(text)) return true;
  return (
    /^(?:https?:)?\/\//i.test(text) &&
    /\/(?:images?|img|photos?|pictures?|media|upload|resize|thumb|fit-in|w_\d+)[/.?_-]/i.test(text)
  );
}
