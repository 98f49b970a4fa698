import { BENS } from '../support/hwija-reports';

const iraq = ['Iraq', '2017-06/2017-12'];
const isis = ['ISIS', '2014-06/2017-05'];
/** The answers that the packages for programs give about Hwija, by their quick scripts. */
export const FOUND_BY_CLIENTS = {
  bens: [[BENS, 'held Hwija', 'ben', 'A report']],
  // The second answer is the first, which the server says still holds. Both are asked for by hash.
  sent: [
    [200, true],
    [304, true],
  ],
  same: true,
  control: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: null,
        properties: {
          ...{ place: 'city:hawija', name: 'Hwija', force: 'Iraq', force_id: 'country:iraq' },
          // It began some time in June, so on its 15th it may have been so.
          ...{ status: 'CONTROLLED', certainty: 'POSSIBLE', disputed: false },
          ...{ when: iraq[1], claims: [BENS] },
        },
      },
    ],
  },
  timeline: [isis, iraq],
  under: [isis],
  cited: expect.stringContaining('ben: “held Hwija”, in “A report”, by ben, 2018'),
  stranger: 'UNAUTHENTICATED',
  // The server lists every question of theirs. One that it does not list is asked by hash, and then by text.
  byText: 0,
  unlisted: [2, true, false],
};
