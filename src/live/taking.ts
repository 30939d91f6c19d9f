import { copy } from './clipboard.ts';

/** Copies what a control of a figure offers, its sentence, the code to embed it or the address of what it shows, and says so. */
export async function take(
  figure: HTMLElement,
  control: HTMLElement,
  { href }: URL,
): Promise<string> {
  const textOf = (name: string) =>
    (figure.querySelector(name)?.textContent ?? '').trim().replace(/\s+/g, ' ');
  const offers: Record<string, () => [text: string, name: string]> = {
    sentence: () => [
      `${textOf('.chart-title')}. ${textOf('.chart-summary')} ${textOf('.source')} ${href}`,
      '문장을',
    ],
    embed: () => [textOf('.chart-embed code'), '퍼가기 코드를'],
    address: () => [href, '이 모습의 주소를'],
  };
  const kind = control.dataset['chartCopy'] ?? '';
  const [text, name] = offers[kind]?.() ?? ['', ''];
  if (kind === 'address') history.replaceState(null, '', href);
  const isCopied = await copy(text);
  control.dataset['chartDone'] = isCopied ? '복사함' : '복사하지 못함';
  setTimeout(() => delete control.dataset['chartDone'], 2000);
  return isCopied ? `${name} 복사했습니다.` : `${name} 복사하지 못했습니다.`;
}
