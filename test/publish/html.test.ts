import { expect, test } from 'vitest';
import { tagsOf } from '../../src/publish/html.ts';

const read = (html: string) =>
  tagsOf(html).map(({ name, attributes, text }) => [name, attributes, text]);

test.for([
  ['<a href="/a/" download>', [['a', { href: '/a/', download: '' }, '']]],
  ["<A HREF='x'>", [['a', { href: 'x' }, '']]],
  ['<img src=x onerror=alert(1)>', [['img', { src: 'x', onerror: 'alert(1)' }, '']]],
  ['<img/src=x/onerror=y>', [['img', { src: 'x/onerror=y' }, '']]],
  [
    '<a title="a > b" href="&#x6a;avascript&colon;1">',
    [['a', { title: 'a > b', href: 'javascript&colon;1' }, '']],
  ],
  ['<!-- <b> --><i>', [['i', {}, '']]],
  [
    '<script>a < b; "<p>"</script><p>',
    [
      ['script', {}, 'a < b; "<p>"'],
      ['p', {}, ''],
    ],
  ],
  ['<title>가 <b>', [['title', {}, '가 <b>']]],
  ['a < b > c', []],
] as const)('tagsOf reads %s', ([html, tags]) => {
  expect(read(html)).toEqual(tags);
});
