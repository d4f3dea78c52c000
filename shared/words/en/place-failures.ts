import type { FailureFacts, PlaceCode } from '../../model/failure.js';
import { shortName } from '../../text/short-name.js';
import type { FailureWords } from './failures.js';

const file = ({ file: name }: FailureFacts): string =>
  name === undefined ? 'the file' : `“${shortName(name)}”`;
const folder = ({ folder: name }: FailureFacts): string =>
  name === undefined ? 'the folder' : `the folder “${shortName(name)}”`;

const KEPT = 'Everything in the library is intact.';

/** English words for what cannot be written where a person chose. */
export const placeFailures: Readonly<Record<PlaceCode, FailureWords>> = {
  'place-full': {
    sentence: (facts) =>
      `The disk has no room left for ${file(facts)}, so it was not written. ${KEPT} Please make some room or choose another place.`,
    brief: () => 'disk full',
  },
  'place-forbidden': {
    sentence: (facts) =>
      `In ${folder(facts)} you may not write ${file(facts)}, or another program has it open. ${KEPT} Please choose another place.`,
    brief: () => 'no permission',
  },
  'place-read-only': {
    sentence: (facts) =>
      `The disk with ${folder(facts)} is read-only, so ${file(facts)} was not written. ${KEPT} Please choose another place.`,
    brief: () => 'disk read-only',
  },
  'place-gone': {
    sentence: (facts) =>
      `There is no longer a way to ${folder(facts)}, so ${file(facts)} was not written. ${KEPT} Please choose another place.`,
    brief: () => 'folder gone',
  },
  'place-taken': {
    sentence: (facts) =>
      `There is a folder of the same name already, so ${file(facts)} was not written. ${KEPT} Please choose another name.`,
    brief: () => 'a folder has the name',
  },
  'place-failed': {
    sentence: (facts) =>
      `In ${folder(facts)}, ${file(facts)} could not be written. ${KEPT} Please choose another place or try again.`,
    brief: () => 'could not be written',
  },
  'name-too-long': {
    sentence: (facts) =>
      `The name of ${file(facts)} is too long for this disk, so it was not written. ${KEPT} Please choose a shorter name.`,
    brief: () => 'name too long',
  },
  'name-refused': {
    sentence: (facts) =>
      `This disk does not take a name such as ${file(facts)}, so nothing was written. ${KEPT} Please choose another name.`,
    brief: () => 'name not possible',
  },
};
