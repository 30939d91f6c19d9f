import { expect, test } from 'vitest';
import { attachmentText } from '../../src/entries/attachments.ts';
import { recordEntries } from '../../src/entries/records.ts';
import { type Attachment, publicRecords } from '../../src/model/disclosure.ts';
import { readRegister } from '../../src/site/register.ts';
import { siteFolder } from '../support/site.ts';

const header =
  '관리번호,제목,담당부서,생산일자,공개구분,비공개근거,비공개사유,문서번호,문서유형,단위과제,요약,게시상태,공개예정일,열람제한종료일';

function found(rows: string[], changes: Record<string, string> = {}) {
  const folder = siteFolder('empty', {
    'data/disclosures/2021.csv': [header, ...rows, ''].join('\n'),
    ...changes,
  });
  const { entries, issues } = readRegister(folder);
  expect(issues).toEqual([]);
  const textOf = (attachment: Attachment) => attachmentText(folder, attachment);
  return [...recordEntries(publicRecords(entries, '2021-06-30'), textOf)];
}

test('a record is found by what its page says, and by its numbers', () => {
  expect(
    found(['A-1,위원회 결과,총무과,2021-03-02,공개,,,총무과-17,회의록,위원회 운영,세 안건,,,']),
  ).toEqual([
    {
      address: '/disclosures/2021/A-1/',
      kind: '정보목록',
      title: '위원회 결과',
      place: '총무과',
      text: '세 안건\n단위과제 위원회 운영',
      names: ['A-1', '총무과-17'],
      date: '2021-03-02',
      year: 2021,
      department: '총무과',
      disclosure: '공개',
      type: '회의록',
    },
  ]);
});

test('a record that is withheld is found by the law as people cite it', () => {
  expect(found(['A-2,상담 기록,총무과,2021-03-02,비공개,5;6,사생활의 비밀,,,,,,,'])).toMatchObject([
    {
      text: '정보공개법 제9조제1항제5호\n정보공개법 제9조제1항제6호\n사생활의 비밀',
      names: [
        'A-2',
        '정보공개법 제9조 제1항 제5호',
        '9조 1항 5호',
        '정보공개법 제9조 제1항 제6호',
        '9조 1항 6호',
      ],
      disclosure: '비공개',
      type: '기타',
      grounds: [5, 6],
    },
  ]);
});

test('drafts, what is embargoed, withdrawn or superseded is not found', () => {
  const found2 = found([
    'B-1,게시,총무과,2021-03-02,공개,,,,,,,게시,,',
    'B-2,초안,총무과,2021-03-02,공개,,,,,,,초안,,',
    'B-3,철회,총무과,2021-03-02,공개,,,,,,,철회,,',
    'B-4,대체,총무과,2021-03-02,공개,,,,,,,대체,,',
    'B-5,예정,총무과,2021-03-02,공개,,,,,,,,2021-07-01,',
    'B-6,지난 예정,총무과,2021-03-01,공개,,,,,,,,2021-06-30,',
  ]);
  expect(found2.map(({ title }) => title)).toEqual(['게시', '지난 예정']);
});

test('the text of a document is what people read of it', () => {
  const document = `---
id: C-1
title: 안내문
department: 총무과
produced: 2021-02-01
disclosure: 공개
---

## 목적

- **신속**한 [처리](/about/)
- 3~9월
`;
  const [entry] = found([], { 'content/disclosures/2021/C-1.md': document });
  expect(entry?.text).toBe('목적\n신속한 처리\n3~9월');
});

test('the text of an open attachment is found with its record, of a closed one the name alone', () => {
  const document = `---
id: C-2
title: 회의록
department: 총무과
produced: 2021-02-01
disclosure: 부분공개
grounds: 6
reason: 사생활의 비밀
attachments:
  - { file: open.txt, title: 의결 사항, open: true }
  - { file: closed.txt, title: 발언록, open: false }
---
`;
  const [entry] = found([], {
    'content/disclosures/2021/C-2.md': document,
    'content/disclosures/2021/open.txt': '안건을 의결함\n',
    'content/disclosures/2021/closed.txt': '아무개의 발언\n',
  });
  expect(entry?.text).toBe(
    '정보공개법 제9조제1항제6호\n사생활의 비밀\n의결 사항\n안건을 의결함\n발언록',
  );
});
