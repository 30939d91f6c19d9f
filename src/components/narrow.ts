/** The records of one list, small enough to load at once: values that repeat are numbers of a list. */
export interface NarrowData {
  /** The path below which the records stand, with both slashes and the base. */
  root: string;
  departments: string[];
  types: string[];
  /** id, title, day of production, department, type, 공개구분, grounds. */
  records: [string, string, string, number, number, string, string][];
}

const most = 50;

const form = document.querySelector<HTMLFormElement>('[data-narrow]');
const results = document.querySelector<HTMLElement>('[data-narrow-results]');
if (form && results) begin(form, results);

/** Shows the records that a form asks for in place of the list that stands under it. */
async function begin(asked: HTMLFormElement, list: HTMLElement): Promise<void> {
  const status = asked.querySelector('[data-narrow-status]');
  const whole = document.querySelector<HTMLElement>('[data-narrow-whole]');
  const told = (text: string) => {
    if (status) status.textContent = text;
  };
  asked.addEventListener('submit', (event) => event.preventDefault());
  const answer = await fetch(asked.dataset['narrow'] ?? '').catch(() => null);
  if (!answer?.ok) {
    told('지금은 좁힐 수 없습니다. 아래 목록에서 찾아보세요.');
    return;
  }
  const data: NarrowData = await answer.json();
  const show = () => {
    const wanted = new FormData(asked);
    const isAsked = [...wanted.values()].some((value) => value !== '');
    const found = isAsked ? data.records.filter((record) => isWanted(data, record, wanted)) : [];
    list.replaceChildren(...found.slice(0, most).map((record) => entryOf(data, record)));
    list.hidden = found.length === 0;
    if (whole) whole.hidden = isAsked;
    told(isAsked ? countText(found.length) : '');
  };
  asked.addEventListener('input', show);
  show();
}

function countText(found: number): string {
  if (found === 0) return '맞는 기록이 없습니다. 고른 것을 줄여 보세요.';
  const count = `${found.toLocaleString('ko-KR')}건`;
  return found > most ? `${count} 가운데 ${most}건을 보입니다. 더 좁혀 보세요.` : count;
}

function isWanted(
  { departments, types }: NarrowData,
  [id, title, , department, type, disclosure, grounds]: NarrowData['records'][number],
  wanted: FormData,
): boolean {
  const is = (name: string, value: string | undefined) => {
    const asked = wanted.get(name) ?? '';
    return asked === '' || asked === value;
  };
  const ground = String(wanted.get('ground') ?? '');
  return (
    is('department', departments[department]) &&
    is('type', types[type]) &&
    is('disclosure', disclosure) &&
    (ground === '' || grounds.includes(ground)) &&
    squeezed(`${title} ${id}`).includes(squeezed(String(wanted.get('q') ?? '')))
  );
}

/** Letters alone: blanks, dots and brackets are written one way here and another there. */
function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s·「」『』()-]/g, '');
}

function entryOf(
  { root, departments, types }: NarrowData,
  [id, title, produced, department, type, disclosure, grounds]: NarrowData['records'][number],
): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${root}${id}/`;
  link.textContent = title;
  const meta = document.createElement('p');
  meta.className = 'meta';
  meta.textContent = [
    `${disclosure}${grounds && `(${[...grounds].join(',')})`}`,
    types[type],
    departments[department],
    `${produced.split('-').map(Number).join('. ')}.`,
  ]
    .filter(Boolean)
    .join(' · ');
  item.append(link, meta);
  return item;
}
