import {
  Database,
  Download,
  Files,
  Globe,
  Info,
  Keyboard,
  KeyRound,
  type LucideIcon,
  BookOpenText,
  PanelsTopLeft,
  Plug,
  RefreshCw,
  SlidersHorizontal,
  TypeOutline,
  Wand,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Words } from '../i18n/words.js';
import { AboutPart } from './AboutPart.js';
import { AdvancedPart } from './AdvancedPart.js';
import { ExtractionPart } from './ExtractionPart.js';
import { GeneralPart } from './GeneralPart.js';
import { KeyboardPart } from './KeyboardPart.js';
import { LibraryPart } from './LibraryPart.js';
import { SafetyCopiesPart } from './SafetyCopiesPart.js';
import { SavingPart } from './SavingPart.js';
import { SiteRulesPart } from './SiteRulesPart.js';
import { SitesPart } from './SitesPart.js';
import { TypePart } from './TypePart.js';
import { WaysPart } from './WaysPart.js';
import { WhileReadingPart } from './WhileReadingPart.js';
import { WholePagesPart } from './WholePagesPart.js';

/** One part of the settings: what it is called in the list beside them, and itself. */
export interface SettingsPart {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly titleOf: (words: Words) => string;
  readonly Part: () => ReactNode;
}

/** The parts in the order in which they stand. */
export const settingsParts: readonly SettingsPart[] = [
  { name: 'general', icon: Globe, titleOf: ({ settings }) => settings.general, Part: GeneralPart },
  { name: 'type', icon: TypeOutline, titleOf: ({ type }) => type.part, Part: TypePart },
  {
    name: 'while-reading',
    icon: BookOpenText,
    titleOf: ({ type }) => type.whileReading,
    Part: WhileReadingPart,
  },
  { name: 'keyboard', icon: Keyboard, titleOf: ({ settings }) => settings.keyboard, Part: KeyboardPart },
  { name: 'library', icon: Database, titleOf: ({ settings }) => settings.library, Part: LibraryPart },
  { name: 'saving', icon: Download, titleOf: ({ save }) => save.part, Part: SavingPart },
  { name: 'ways', icon: Plug, titleOf: ({ ways }) => ways.part, Part: WaysPart },
  {
    name: 'whole-pages',
    icon: PanelsTopLeft,
    titleOf: ({ wholePage }) => wholePage.sites,
    Part: WholePagesPart,
  },
  {
    name: 'extraction',
    icon: RefreshCw,
    titleOf: ({ versions }) => versions.settingsTitle,
    Part: ExtractionPart,
  },
  { name: 'site-rules', icon: Wand, titleOf: ({ mend }) => mend.rulesTitle, Part: SiteRulesPart },
  { name: 'copies', icon: Files, titleOf: ({ safety }) => safety.title, Part: SafetyCopiesPart },
  { name: 'sites', icon: KeyRound, titleOf: ({ sites }) => sites.title, Part: SitesPart },
  {
    name: 'advanced',
    icon: SlidersHorizontal,
    titleOf: ({ settings }) => settings.advanced,
    Part: AdvancedPart,
  },
  { name: 'about', icon: Info, titleOf: ({ settings }) => settings.about, Part: AboutPart },
];
