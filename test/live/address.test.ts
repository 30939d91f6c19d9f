import { expect, test } from 'vitest';
import { asDescribed } from '../../src/charts/view.ts';
import { readState, stateQuery } from '../../src/live/address.ts';

test.for([
  ['?chart=budget-2021', asDescribed, 'drawing'],
  ['?chart=budget-2021&as=table', asDescribed, 'table'],
  [
    '?chart=budget-2021&unit=hundredMillionWon&sort=printed&hide=0.2',
    { unit: 'hundredMillionWon', sort: 'printed', hidden: [0, 2] },
    'drawing',
  ],
] as const)('an address keeps what a reader made of a chart: %s', ([query, view, as]) => {
  const state = { id: 'budget-2021', view, as };
  expect(stateQuery(state)).toBe(query);
  expect(readState(query)).toEqual(state);
});

test('readState(search) leaves as described what it does not know', () => {
  expect(readState('?chart=a&unit=%EC%9B%90&sort=x&hide=a.-1.1.&as=map')).toEqual({
    id: 'a',
    view: { ...asDescribed, hidden: [1] },
    as: 'drawing',
  });
});

test('readState(search) is null without a chart', () => {
  expect(readState('')).toBeNull();
  expect(readState('?q=민원&chart=')).toBeNull();
});
