import type { en } from './en.js';
import { activity } from './ko/activity.js';
import { acts } from './ko/acts.js';
import { drop } from './ko/drop.js';
import { encodings } from './ko/encodings.js';
import { exports } from './ko/exports.js';
import { failures } from '../../shared/words/ko/failures.js';
import { walls } from '../../shared/words/ko/walls.js';
import { filter } from './ko/filter.js';
import { find } from './ko/find.js';
import { keys } from './ko/keys.js';
import { list } from './ko/list.js';
import { marks } from './ko/marks.js';
import { mend } from './ko/mend.js';
import { media } from './ko/media.js';
import { nav } from './ko/nav.js';
import { picture } from './ko/picture.js';
import { pick } from './ko/pick.js';
import { notebook } from './ko/notebook.js';
import { reading } from './ko/reading.js';
import { asking, safety } from './ko/safety.js';
import { salvage } from './ko/salvage.js';
import { save } from './ko/save.js';
import { savedSearches } from './ko/saved-searches.js';
import { search } from './ko/search.js';
import { settings } from './ko/settings.js';
import { sites } from './ko/sites.js';
import { tags } from './ko/tags.js';
import { trash } from './ko/trash.js';
import { type } from './ko/type.js';
import { ways } from './ko/ways.js';
import { wholePage } from './ko/whole-page.js';
import { versions } from './ko/versions.js';

/** The Korean interface. */
export const ko: typeof en = {
  encodings,
  exports,
  notebook,
  failures,
  walls,
  nav,
  list,
  pick,
  reading,
  marks,
  save,
  settings,
  acts,
  activity,
  drop,
  keys,
  type,
  filter,
  find,
  search,
  savedSearches,
  picture,
  safety,
  salvage,
  asking,
  tags,
  trash,
  sites,
  wholePage,
  ways,
  versions,
  mend,
  media,
};
