import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { en } from './en.js';
import { ko } from './ko.js';

/** Every sentence of the page, in one language. English is the model; Korean must have the same keys. */
export type Words = typeof en;

export const words: Readonly<Record<InterfaceLanguage, Words>> = { en, ko };
