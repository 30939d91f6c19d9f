import { drawingSize } from './form.ts';
import type { ChartSpec } from './spec.ts';

/** The code that shows a chart on another site, as a page of ours in a frame. It is as high as on a phone, where it is highest. */
export function embedCode(spec: ChartSpec, address: string): string {
  const height = Math.ceil((drawingSize(spec, 'narrow').height + roomForWords) / 20) * 20;
  const name = spec.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="${name}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

const roomForWords = 340;
