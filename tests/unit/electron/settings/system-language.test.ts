import { expect, test } from 'vitest';
import { pickLanguage } from '../../../../electron/settings/system-language.js';

test.each([
  [['ko-KR', 'en-US'], 'ko'],
  [['en-GB', 'ko'], 'en'],
  [['fr-FR', 'ko_KR'], 'ko'],
  [['KO'], 'ko'],
  [['kok-IN'], 'en'],
  [['ja'], 'en'],
  [[], 'en'],
] as const)('%j asks for %s', (preferred, language) => {
  expect(pickLanguage(preferred)).toBe(language);
});
