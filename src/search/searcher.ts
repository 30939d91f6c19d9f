import type { Searcher } from './answer.ts';
import type { Call, Reply } from './worker.ts';

/**
 * A searcher over the index below `base`, which works in a thread of its own: nothing is loaded
 * before its first use. A thread that cannot be had makes every call reject; the next one tries again.
 *
 * @param base the site's base with a trailing slash.
 * @param script address of the built `worker.ts`.
 */
export function openSearcher(base: string, script: string): Searcher {
  let thread: Thread | undefined;
  const call = <T>(method: keyof Searcher, argument?: unknown): Promise<T> => {
    if (!thread || thread.isBroken) thread = new Thread(base, script);
    return thread.call(method, argument);
  };
  return {
    search: (query) => call('search', query),
    suggest: (typed) => call('suggest', typed),
    facets: (query) => call('facets', query),
    includeOlder: () => call('includeOlder'),
  };
}

interface Asked {
  resolve: (value: never) => void;
  reject: (reason: Error) => void;
}

/** One run of the worker, from its start to its first failure. */
class Thread {
  isBroken = false;
  readonly #base: string;
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #calls = 0;

  constructor(base: string, script: string) {
    this.#base = base;
    this.#worker = new Worker(script, { type: 'module' });
    this.#worker.addEventListener('message', ({ data }) => this.#receive(data));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.isBroken = true;
      this.#worker.terminate();
      for (const { reject } of this.#asked.values()) reject(new Error('the search cannot run'));
    });
  }

  call<T>(method: keyof Searcher, argument: unknown): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = this.#calls++;
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, base: this.#base, method, argument } satisfies Call);
    });
  }

  #receive(reply: Reply): void {
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if ('error' in reply) asked?.reject(new Error(reply.error));
    else asked?.resolve(reply.value as never);
  }
}
