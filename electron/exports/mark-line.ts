import type { Highlight, HighlightColor } from '../../shared/model/highlight.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';

const COLORS: Readonly<Record<InterfaceLanguage, Readonly<Record<HighlightColor, string>>>> = {
  ko: { yellow: '노랑', green: '초록', blue: '파랑', orange: '주황', purple: '보라' },
  en: { yellow: 'yellow', green: 'green', blue: 'blue', orange: 'orange', purple: 'purple' },
};

/** To the minute, by the clock of this machine: a form both languages read. */
const minute = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));

/** The last line of every highlight's quote: its colour and when it was made, as `> — yellow · 2026-11-27 14:02`. */
export const markLine = ({ color, createdAt }: Highlight, language: InterfaceLanguage): string =>
  `> — ${COLORS[language][color]} · ${minute(createdAt)}`;

/** A text without the times of its highlights: they never change, but another clock shows them otherwise. */
export const withoutMarkTimes = (text: string): string =>
  text.replace(/^(> — \S+) · \d{4}-\d\d-\d\d \d\d:\d\d$/gmu, '$1');
