import type { JobProgress } from '../../../shared/model/job.js';

/** Steps of a save. */
export const saveSteps: Readonly<Record<JobProgress['step'], string>> = {
  turn: '차례 기다림',
  address: '주소',
  text: '본문',
  pictures: '그림',
  page: '페이지 전체',
  media: '미디어',
  storing: '저장',
};
