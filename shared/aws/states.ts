import { stateKey } from '../archive-keys.ts';
import { ExpectationError } from '../errors.ts';
import type { LogEvent } from '../events.ts';
import { sha256 } from '../ids.ts';
import type { Objects } from './objects.ts';

/** What of an event tells its state. */
export type StateRef = Pick<LogEvent, 'newsroom' | 'article' | 'revision' | 'sha256'>;

const WHAT_TO_DO = 'bring it back as docs/runbook.md says, "A state is lost or forged"';

/** The archive does not hold what the log names: it was erased, or lost. */
export class StateMissing extends ExpectationError {
  override readonly name = 'StateMissing';
  constructor(event: StateRef) {
    const received = `nothing at ${keyOf(event)}: it was erased, or lost; ${WHAT_TO_DO}`;
    super('its state in the archive', subjectOf(event), received);
  }
}

/** The archive holds something else in its place, whatever it may look like. */
export class StateForged extends ExpectationError {
  override readonly name = 'StateForged';
  constructor(event: StateRef, hash: string) {
    const received = `${hash} at ${keyOf(event)}; ${WHAT_TO_DO}`;
    super(`the state with SHA-256 ${event.sha256}`, subjectOf(event), received);
  }
}

function subjectOf({ newsroom, article, revision }: StateRef): string {
  return `revision ${revision} of ${article} of ${newsroom}`;
}

function keyOf({ newsroom, article, revision, sha256: hash }: StateRef): string {
  return stateKey(newsroom, article, revision, hash);
}

/** States by hash: they never change, so a warm function keeps the ones that it has seen. */
export interface States {
  /** Writes the state under its hash, and answers the hash. */
  put(newsroom: string, id: string, state: { readonly revision: number }): Promise<string>;
  /**
   * The state that an event led to.
   * @throws StateMissing, StateForged: only what was put, to the byte, is a state
   */
  get<S>(event: StateRef): Promise<S>;
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

    async get<S>(event: StateRef) {
      const key = keyOf(event);
      const known = kept.get(key);
      const state = known ?? (await read(archive, event));
      keep(key, state);
      return state as S;
    },
  };
}

async function read(archive: Objects, event: StateRef): Promise<unknown> {
  const bytes = await archive.get(keyOf(event));
  if (!bytes) throw new StateMissing(event);
  const hash = sha256(bytes);
  if (hash !== event.sha256) throw new StateForged(event, hash);
  return JSON.parse(new TextDecoder().decode(bytes));
}
