import { koreanDay } from '../format/date.ts';
import { isDate } from '../model/day.ts';
import { type Holidays, OutsideHolidays } from '../model/deadline.ts';
import {
  type Answer,
  type CalculatorName,
  calculators,
  longestInHours,
  type Question,
} from './answer.ts';

/** The holidays as the page lists them: what readers see is what is reckoned with. */
function holidaysOf(container: HTMLElement): Holidays {
  const { from = '', to = '' } = container.dataset;
  const times = document.querySelectorAll<HTMLTimeElement>('[data-holidays] time');
  return {
    from,
    to,
    names: new Map([...times].map(({ dateTime, dataset }) => [dateTime, dataset['name'] ?? ''])),
  };
}

/** What keeps a form from being answered: in words, and at which field. */
interface Fault {
  field: string;
  text: string;
}

function faultOf(name: CalculatorName, { date, time, days }: Question): Fault | null {
  if (!isDate(date)) return { field: 'date', text: '날짜를 적으세요. 예: 2021-02-08' };
  if (name === 'petition' && days <= longestInHours && !/^\d{2}:\d{2}$/.test(time))
    return { field: 'time', text: '처리기간이 5일 이하이면 접수 시각도 적으세요. 예: 14:00' };
  return null;
}

/** Answers a form in place: dates and steps into its status, a fault into its alert. */
function answerForm(form: HTMLFormElement, holidays: Holidays): void {
  const value = (field: string) => String(new FormData(form).get(field) ?? '');
  const name = form.dataset['calculator'] as CalculatorName;
  const question = { date: value('date'), time: value('time'), days: Number(value('days')) };
  let fault = faultOf(name, question);
  let answer: Answer | null = null;
  if (!fault)
    try {
      answer = calculators[name](holidays, question);
    } catch (error) {
      if (!(error instanceof OutsideHolidays)) throw error;
      const [first, last] = [holidays.from.slice(0, 4), holidays.to.slice(0, 4)];
      fault = {
        field: 'date',
        text: `공휴일 표가 ${first}년부터 ${last}년까지여서 계산하지 않습니다. 세어야 할 ${koreanDay(error.date)}의 공휴일을 알 수 없습니다.`,
      };
    }
  show(form, answer, fault);
}

function show(form: HTMLFormElement, answer: Answer | null, fault: Fault | null): void {
  const [alert, status] = ['[role=alert]', '[role=status]'].map((role) => form.querySelector(role));
  for (const input of form.querySelectorAll('input')) {
    if (input.name === fault?.field) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
  alert?.replaceChildren(fault?.text ?? '');
  status?.replaceChildren(...(answer ? answerParts(answer) : []));
  if (fault) form.querySelector<HTMLElement>(`[name=${fault.field}]`)?.focus();
}

function answerParts({ dates, steps }: Answer): HTMLElement[] {
  const list = element('dl', 'facts');
  for (const { key, label, date, text } of dates) {
    const time = element('time', '', text);
    time.setAttribute('datetime', date);
    time.dataset['key'] = key;
    const row = element('div');
    const value = element('dd');
    value.append(time);
    row.append(element('dt', '', label), value);
    list.append(row);
  }
  const how = element('ol', 'steps');
  how.append(...steps.map((step) => element('li', '', step)));
  return [list, element('p', 'steps-title', '이렇게 셌습니다'), how];
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

const container = document.querySelector<HTMLElement>('[data-calculators]');
if (container) {
  const holidays = holidaysOf(container);
  container.addEventListener('submit', (event) =>
    answerForm(event.target as HTMLFormElement, holidays),
  );
  container.dataset['ready'] = '';
}
