import type { LogEvent } from '../events.ts';
import { sha256 } from '../ids.ts';
import { stateKey } from '../keys.ts';
import type { Objects } from './objects.ts';

/** The archive does not hold what the log names: it was erased, or lost. */
export class StateMissing extends Error {
  override readonly name = 'StateMissing';
  constructor(key: string) {
    super(`the log names a state that the archive lacks: ${key}`);
  }
}

/** States by hash: they never change, so a warm function keeps the ones that it has seen. */
export interface States {
  /** Writes the state under its hash, and answers the hash. */
  put(newsroom: string, id: string, state: { readonly revision: number }): Promise<string>;
  /**
   * The state that an event led to.
   * @throws StateMissing where only the article's newest state is left, and this is another
   */
  get<S>(event: Pick<LogEvent, 'newsroom' | 'article' | 'revision' | 'sha256'>): Promise<S>;
}

/** The 50 newest of a few newsrooms; a state is some 10 KB. */
const KEPT = 300;

export function archivedStates(archive: Objects): States {
  const kept = new Map<string, unknown>();

  function keep(key: string, state: unknown): void {
    kept.delete(key);
    kept.set(key, state);
    if (kept.size <= KEPT) return;
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }

  return {
    async put(newsroom, id, state) {
      const json = JSON.stringify(state);
      const hash = sha256(json);
      const key = stateKey(newsroom, id, state.revision, hash);
      await archive.put(key, json, { contentType: 'application/json' });
      keep(key, state);
      return hash;
    },

    async get<S>(event: Pick<LogEvent, 'newsroom' | 'article' | 'revision' | 'sha256'>) {
      const key = stateKey(event.newsroom, event.article, event.revision, event.sha256);
      const known = kept.get(key);
      const state = known ?? (await read(archive, key));
      keep(key, state);
      return state as S;
    },
  };
}

async function read(archive: Objects, key: string): Promise<unknown> {
  const bytes = await archive.get(key);
  if (!bytes) throw new StateMissing(key);
  return JSON.parse(new TextDecoder().decode(bytes));
}
