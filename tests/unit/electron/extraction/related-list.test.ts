import { expect, test } from 'vitest';
import { cutRelatedLists } from '../../../../electron/extraction/related-list.js';

const TEXT = 'The last eel catcher has retired.\n\nHe will teach weaving.\n\n';

test.each([
  [
    'READ MORE:\nGuided busway shut\nMost Read\n1\nPub wins award\nComments (12)',
    ['Guided busway shut', 'Pub wins award'],
  ],
  ['관련기사\n수달 가족\nⓘ 많이 본 뉴스\n1\n포장마차 거리 철거', ['수달 가족', '포장마차 거리 철거']],
  [
    '関連記事\n観光砕氷船、予約が半減\nあわせて読みたい\n昆布の値上がり続く',
    ['観光砕氷船、予約が半減', '昆布の値上がり続く'],
  ],
])('lists below a text are its related headlines, without what heads and counts them: %j', (list, titles) =>
  expect(cutRelatedLists(TEXT + list).related.map(({ title }) => title)).toEqual(titles),
);
