import type { Searcher } from './answer.ts';
import { Engine } from './engine.ts';

/** What the page sends: a call of one of the searcher's methods. */
export interface Call {
  id: number;
  base: string;
  method: keyof Searcher;
  argument: unknown;
}
/** What it is sent back. */
export type Reply = { id: number; value: unknown } | { id: number; error: string };

let engine: Engine | undefined;
addEventListener('message', async ({ data }: MessageEvent<Call>) => {
  engine ??= new Engine(data.base);
  const asked = engine;
  let reply: Reply;
  try {
    const method = asked[data.method] as (argument: unknown) => Promise<unknown>;
    reply = { id: data.id, value: await method.call(asked, data.argument) };
  } catch (error) {
    asked.doubt();
    reply = { id: data.id, error: error instanceof Error ? error.message : String(error) };
  }
  postMessage(reply);
});
