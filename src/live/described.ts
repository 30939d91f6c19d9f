import type { ChartSpec } from '../charts/spec.ts';

const asked = new Map<string, Promise<ChartSpec>>();

/** The description of a chart, from the folder of its SVG file; asked for once, again after a failure. */
export function described(id: string, drawing: string): Promise<ChartSpec> {
  const address = new URL(`${id}.json`, drawing).href;
  const spec = asked.get(address) ?? fetched(address, id);
  asked.set(address, spec);
  spec.catch(() => asked.delete(address));
  return spec;
}

async function fetched(address: string, id: string): Promise<ChartSpec> {
  const response = await fetch(address);
  const spec: ChartSpec = response.ok ? await response.json() : null;
  if (spec?.id !== id) throw new Error(`missing chart: ${address}`);
  return spec;
}
