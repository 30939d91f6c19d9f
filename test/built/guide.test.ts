import { expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { page as built } from '../support/page.ts';
import { type Vector, vectors } from '../support/vectors.ts';

const open = useBrowser();

const guide = [
  '/guide/',
  '/guide/request/',
  '/guide/grounds/',
  '/guide/appeal/',
  '/guide/deadlines/',
];
const pages = [...guide, '/disclosures/proactive/', '/disclosures/statistics/'];

const text = (path: string) => built(path).querySelector('main')?.text.replace(/\s+/g, ' ') ?? '';

test('every page of the guide signs its law: version, day of comparison, link, no legal advice', () => {
  for (const path of pages) {
    const note = built(path).getElementById('근거')?.parentNode;
    expect(note?.text, path).toContain('법률 제17690호(2020. 12. 22. 공포)');
    expect(note?.text, path).toContain('2026. 11. 22.에 대조');
    expect(note?.text, path).toContain('법률 자문이 아닙니다');
    expect(note?.querySelector('a')?.getAttribute('href'), path).toBe(
      'https://www.law.go.kr/법령/공공기관의정보공개에관한법률',
    );
  }
});

test('every section has a heading with an address of its own', () => {
  for (const path of pages)
    for (const section of built(path).querySelectorAll('.document-body section[aria-labelledby]'))
      expect(section.querySelector('h2')?.id, path).toBe(section.getAttribute('aria-labelledby'));
});

test('the eight grounds stand in the words of the statute, each at its address', () => {
  const grounds = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (number) => built('/guide/grounds/').getElementById(`제${number}호`)?.text,
  );
  expect(grounds[0]).toBe('제1호 법령상 비밀·비공개');
  expect(grounds[7]).toBe('제8호 부동산 투기·매점매석 등');
  expect(text('/guide/grounds/')).toContain(
    '공개될 경우 국민의 생명·신체 및 재산의 보호에 현저한 지장을 초래할 우려가 있다고 인정되는 정보',
  );
});

test('what the report announces is listed with its line, and nothing of it is ever late', () => {
  const rows = built('/disclosures/proactive/').querySelectorAll('#announced-cycles tbody tr');
  expect(rows.length).toBe(12);
  expect(rows[8]?.text.replace(/\s+/g, ' ').trim()).toBe(
    '서울교육콜센터 상담 만족도 조사 2021 분기별(4회) 서울교육콜센터 상담 만족도 조사 분기별 개별 상담사 및 콜센터운영 만족도 조사(4회) 298행',
  );
  expect(rows[8]?.querySelector('a')?.getAttribute('href')).toBe('/reports/2021/source/#L298');
  expect(built('/disclosures/proactive/').querySelector('#proactive-punctuality')).toBeNull();
  expect(text('/disclosures/proactive/')).toContain('공개된 사전정보공표 목록이 없습니다');
});

test('the statistics say that there are no figures, and show none but the marked national ones', () => {
  const page = built('/disclosures/statistics/');
  expect(page.querySelectorAll('figure, table')).toEqual([]);
  expect(page.querySelectorAll('.empty').length).toBe(4);
  expect(text('/disclosures/statistics/')).toContain('이 기관의 건수가 아닙니다');
});

/** What the page answers to a case: the dates of its last result, by key, after it is filled into its form. */
function answerInPage(cases: Vector[]) {
  return cases.map(({ kind, received = '', notified, period_days, work_hours }) => {
    const name =
      kind === 'information_disclosure'
        ? 'request'
        : notified
          ? 'appeal'
          : period_days || work_hours
            ? 'petition'
            : 'appealDecision';
    const form = document.querySelector<HTMLFormElement>(`[data-calculator=${name}]`);
    if (!form) throw new Error(`missing form ${name}`);
    const [date = '', time = ''] = (notified ?? received).split('T');
    const days = work_hours === 3 ? 0 : work_hours ? work_hours / 8 : period_days;
    const fill: Record<string, string> = { date, time, days: String(days) };
    for (const [field, value] of Object.entries(fill)) {
      const input = form.elements.namedItem(field) as HTMLInputElement | null;
      if (input) input.value = value;
    }
    form.requestSubmit();
    return Object.fromEntries(
      [...form.querySelectorAll<HTMLTimeElement>('[role=status] time')].map((result) => [
        result.dataset['key'],
        result.dateTime,
      ]),
    );
  });
}

test('the calculators answer all 26 cases, step by step, and refuse in words what they cannot know', async () => {
  const { page, requests, faults } = await open('/guide/deadlines/', {
    viewport: { width: 360, height: 800 },
  });
  expect(requests.filter((address) => /\.js(\?|$)/.test(address))).toEqual([]);
  const form = page.locator('[data-calculator=request]');
  await form.locator('input[name=date]').fill('2021-02-08');
  await page.keyboard.press('Enter');
  await form.locator('[role=status] time').first().waitFor();
  const steps = await form.locator('[role=status] li').allTextContents();
  // Dates are kept on one line by other spaces.
  expect(steps.map((step) => step.replaceAll('\u00a0', ' '))).toEqual([
    '청구를 받은 날 2021. 2. 8.(월)이 1일째입니다.',
    '토요일과 공휴일을 빼고 10일을 셉니다. 빼는 날 6일: 2. 11.(목) 설날 전날, 2. 12.(금) 설날, 2. 13.(토) 설날 다음 날, 2. 14.(일), 2. 20.(토), 2. 21.(일).',
    '10일째인 2021. 2. 23.(화)까지 공개 여부를 결정합니다.',
    '연장하면 기한 다음 날인 2021. 2. 24.(수)부터 다시 10일을 세어 2021. 3. 10.(수)까지입니다. 빼는 날 5일: 2. 27.(토), 2. 28.(일), 3. 1.(월) 3·1절, 3. 6.(토), 3. 7.(일).',
    '청구를 받은 날부터 같은 방법으로 세어 20일째인 2021. 3. 10.(수)까지 결정이 없으면 이의신청을 할 수 있습니다. 그다음 날부터 30일을 세어 2021. 4. 9.(금)까지입니다.',
  ]);

  const answers = await page.evaluate(answerInPage, vectors);
  const expected = vectors.map(
    ({ kind, rule: _, received, notified, period_days, work_hours, ...dates }) => dates,
  );
  const named = answers.map((answer, index) => {
    const { kind, notified, period_days, work_hours } = vectors[index] as Vector;
    if (kind === 'information_disclosure')
      return {
        decision_due: answer['decision'],
        extended_due: answer['extension'],
        twenty_days_elapsed: answer['silence'],
        notice_on_due_minus_1: answer['eve'],
      };
    if (notified) return { due: answer['appeal'] };
    if (work_hours) return { due: answer['due'] };
    if (period_days)
      return {
        due: answer['due'],
        extended_once_due: answer['extension'],
        forecast_sms: [answer['eve'], answer['due']],
      };
    return { due: answer['decision'], extended_due: answer['extension'] };
  });
  expect(named).toEqual(expected);

  const alert = form.locator('[role=alert]');
  await form.locator('input[name=date]').fill('2027-12-30');
  await form.locator('button').click();
  expect((await alert.textContent())?.replaceAll('\u00a0', ' ')).toBe(
    '공휴일 표가 2018년부터 2027년까지여서 계산하지 않습니다. 세어야 할 2028. 1. 1.(토)의 공휴일을 알 수 없습니다.',
  );
  expect(await form.locator('[role=status]').textContent()).toBe('');
  expect(await form.locator('input[name=date]').getAttribute('aria-invalid')).toBe('true');
  await form.locator('input[name=date]').fill('');
  await form.locator('button').click();
  expect(await alert.textContent()).toBe('날짜를 적으세요. 예: 2021-02-08');
  await form.locator('input[name=date]').fill('2021-02-08');
  await form.locator('button').click();
  expect(await alert.textContent()).toBe('');
  expect(await form.locator('[aria-invalid]').count()).toBe(0);

  // Nothing leaves the browser: after the page itself, one script of this site and no word more.
  const scripts = requests.filter((address) => /\.js(\?|$)/.test(address));
  expect(scripts.length).toBe(1);
  expect(requests.filter((address) => /\?/.test(address))).toEqual([]);
  expect(new Set(requests.map((address) => new URL(address).hostname))).toEqual(
    new Set(['127.0.0.1']),
  );
  expect(faults).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const checked = await axe(page).analyze();
  expect(checked.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.context().close();
});

test('without JavaScript rules and worked examples stand on the page, and no dead form', async () => {
  const { page } = await open('/guide/deadlines/', { javaScriptEnabled: false });
  expect(await page.locator('.calculator:visible').count()).toBe(0);
  expect(await page.locator('.example time:visible').count()).toBeGreaterThan(8);
  expect(await page.locator('#정보공개-기간 tbody tr:visible').count()).toBe(9);
  await page.context().close();
});
