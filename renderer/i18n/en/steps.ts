import type { JobProgress } from '../../../shared/model/job.js';

/** Steps of a save. */
export const saveSteps: Readonly<Record<JobProgress['step'], string>> = {
  turn: 'In line',
  address: 'Address',
  text: 'Text',
  pictures: 'Pictures',
  page: 'Whole page',
  media: 'Media',
  storing: 'Storing',
};
