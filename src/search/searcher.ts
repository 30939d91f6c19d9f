import type { Searcher } from './answer.ts';
import { workerPath } from './manifest.ts';
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
    if (!thread || thread.isBroken) thread = new Thread(base, new URL(script, location.href));
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
  /** Calls made before the worker listens; undefined from then on. */
  #unsent: Call[] | undefined = [];
  #calls = 0;

  constructor(base: string, script: URL) {
    this.#base = base;
    this.#worker = new Worker(`${base}${workerPath}`, { type: 'module' });
    this.#worker.addEventListener('message', ({ data }) => this.#receive(data));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.isBroken = true;
      this.#worker.terminate();
      for (const { reject } of this.#asked.values()) reject(new Error('the search cannot run'));
    });
    this.#worker.postMessage(script.href);
  }

  call<T>(method: keyof Searcher, argument: unknown): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = this.#calls++;
      this.#asked.set(id, { resolve, reject });
      const call: Call = { id, base: this.#base, method, argument };
      if (this.#unsent) this.#unsent.push(call);
      else this.#worker.postMessage(call);
    });
  }

  #receive(reply: Reply | 'ready'): void {
    if (reply === 'ready') {
      for (const call of this.#unsent ?? []) this.#worker.postMessage(call);
      this.#unsent = undefined;
      return;
    }
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if ('error' in reply) asked?.reject(new Error(reply.error));
    else asked?.resolve(reply.value as never);
  }
}
