import { expect, test } from 'vitest';
import { spokenAmounts } from '../../src/entries/amounts.ts';

test.for([
  [3_768_864_000, ['37억원', '37억 6,886만 4천원', '37.7억원']],
  [16_710_587_000, ['167억원', '167억 1,058만 7천원', '167.1억원']],
  [300_000_000, ['3억원', '3.0억원']],
  [90_000_000, ['9,000만원']],
  [34_429_000, ['3,442만원', '3,442만 9천원']],
  [-134_048_000, ['1억원', '1억 3,404만 8천원', '1.3억원']],
  [9_999_000, []],
] as const)('spokenAmounts(%i) are %j', ([won, names]) => {
  expect(spokenAmounts(won)).toEqual(names);
});
