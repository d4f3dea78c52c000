import { activity } from './en/activity.js';
import { acts } from './en/acts.js';
import { drop } from './en/drop.js';
import { encodings } from './en/encodings.js';
import { exports } from './en/exports.js';
import { failures } from '../../shared/words/en/failures.js';
import { walls } from '../../shared/words/en/walls.js';
import { filter } from './en/filter.js';
import { find } from './en/find.js';
import { keys } from './en/keys.js';
import { list } from './en/list.js';
import { marks } from './en/marks.js';
import { mend } from './en/mend.js';
import { media } from './en/media.js';
import { nav } from './en/nav.js';
import { picture } from './en/picture.js';
import { pick } from './en/pick.js';
import { notebook } from './en/notebook.js';
import { reading } from './en/reading.js';
import { asking, safety } from './en/safety.js';
import { salvage } from './en/salvage.js';
import { save } from './en/save.js';
import { savedSearches } from './en/saved-searches.js';
import { search } from './en/search.js';
import { settings } from './en/settings.js';
import { sites } from './en/sites.js';
import { tags } from './en/tags.js';
import { trash } from './en/trash.js';
import { type } from './en/type.js';
import { ways } from './en/ways.js';
import { wholePage } from './en/whole-page.js';
import { versions } from './en/versions.js';

/** The English interface. */
export const en = {
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
