const onMac = navigator.platform.startsWith('Mac');

const macCaps: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', Del: '⌦', Enter: '↩' };

/** The names of keys as they stand on the keyboard here: `Ctrl Shift A` is `⌘ ⇧ A` on a Mac. */
export const keyCaps = (keys: string, isMac: boolean = onMac): string =>
  isMac ? keys.replaceAll(/\b(?:Ctrl|Alt|Shift|Del|Enter)\b/g, (name) => macCaps[name] ?? name) : keys;
