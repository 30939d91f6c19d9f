import { expect, test } from 'vitest';
import { asDescribed } from '../../src/charts/view.ts';
import { chosen, possible } from '../../src/live/controls.ts';
import { requestsStacked } from '../charts/specs.ts';

const state = { id: 'budget-2021', view: { ...asDescribed, hidden: [1] } };

test.for([
  [
    { chartChoice: 'version', chartValue: 'other-2021' },
    { ...state, id: 'other-2021' },
  ],
  [
    { chartChoice: 'unit', chartValue: 'hundredMillionWon' },
    { ...state, view: { ...state.view, unit: 'hundredMillionWon' } },
  ],
  [
    { chartChoice: 'sort', chartValue: 'printed' },
    { ...state, view: { ...state.view, sort: 'printed' } },
  ],
  [
    { chartChoice: 'hide', chartValue: '1' },
    { ...state, view: asDescribed },
  ],
  [
    { chartChoice: 'hide', chartValue: '0' },
    { ...state, view: { ...asDescribed, hidden: [0, 1] } },
  ],
] as const)('chosen(state, %o)', ([button, next]) => {
  expect(chosen(state, button)).toEqual(next);
});

test('possible(spec, view) never leaves a chart without a series', () => {
  const some = { ...asDescribed, hidden: [0, 1, 2] };
  expect(possible(requestsStacked, some)).toBe(some);
  expect(possible(requestsStacked, { ...asDescribed, hidden: [0, 1, 2, 3, 4, 9] })).toEqual(
    asDescribed,
  );
});
