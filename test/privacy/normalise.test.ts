import { expect, test } from 'vitest';
import { normalise } from '../../src/privacy/normalise.ts';

test.for([
  ['９９Ａ－１', '99A-1'],
  ['a\u00a0b\u3000c\td', 'a b c d'],
  ['1–2—3−4‑5', '1-2-3-4-5'],
  ['가ㆍ나・다•라', '가·나·다·라'],
  ['9\u200b9\u00ad1\ufeff2', '9912'],
  ['①010 ⑵', ' 010  '],
  ['계좌'.normalize('NFD'), '계좌'],
  ['줄\n줄', '줄\n줄'],
])('normalise(%s)', ([text, expected]) => {
  expect(normalise(text ?? '').text).toBe(expected);
});

test('originalOffset(at) leads back to the text as it stands', () => {
  const text = `\u200b㎏${'각'.normalize('NFD')}９\u00ad9x`;
  const { text: plain, originalOffset } = normalise(text);
  expect(text[originalOffset(plain.indexOf('x'))]).toBe('x');
  expect(originalOffset(plain.length)).toBe(text.length);
});
