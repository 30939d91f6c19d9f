import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { missingGlyphs, textWidth, wrap } from '../../src/charts/font.ts';

describe('textWidth', () => {
  for (const slice of ['first', 'core', 'seldom']) {
    GlobalFonts.registerFromPath(`src/styles/fonts/yeollam-sans-${slice}.woff2`, slice);
  }
  const context = createCanvas(1, 1).getContext('2d');

  test.each([
    '△166,994',
    '195~208',
    '비상대비계획및보안관리',
    '분청운영(기관운영)',
    'AVATAR 11.7%',
  ])('%s is as wide as a canvas measures it with the cut font', (text) => {
    context.font = '100px first, core, seldom';
    expect(Math.abs(textWidth(text, 100) - context.measureText(text).width)).toBeLessThan(1);
  });

  test('bold is at most 4 % wider', () => {
    for (const text of ['△166,994', '770건', '+134,000', '(3.2%)']) {
      context.font = '700 100px first, core, seldom';
      expect(context.measureText(text).width).toBeLessThan(textWidth(text, 100) * 1.04);
    }
  });
});

test('missingGlyphs names each character outside the font once', () => {
  expect(missingGlyphs('△160 「민원」 “상담” ※ → ㎡')).toEqual([]);
  expect(missingGlyphs('뷁漢漢')).toEqual(['뷁', '漢']);
});

test('every common syllable of Korean is in the font', () => {
  expect(missingGlyphs('쫓뙤핥휑겯곬낢돐믐볕섦옙좆쭉쳔큔튄펑')).toEqual([]);
});

describe('wrap', () => {
  test('leaves a text that fits', () => {
    expect(wrap('민원관리', 10, 100)).toEqual(['민원관리']);
  });

  test('breaks at spaces into lines about equally long', () => {
    expect(wrap('교육청 콜센터 상담 만족도', 10, 90)).toEqual(['교육청 콜센터', '상담 만족도']);
  });

  test('breaks before brackets and after a middle dot', () => {
    expect(wrap('분청운영(기관운영)', 10, 60)).toEqual(['분청운영', '(기관운영)']);
    expect(wrap('연계·이관', 10, 30)).toEqual(['연계·', '이관']);
  });

  test('breaks inside a word only where it is too wide by itself', () => {
    expect(wrap('비상대비계획및보안관리', 10, 60)).toEqual(['비상대비계획', '및보안관리']);
  });
});
