import type { Release } from '../model.ts';
import type { Stage } from '../stage.ts';
import type { Violation } from '../violation.ts';
import type { Kept, MemoryQueue } from '../world/queue.ts';

/** The release that a message tells of. @throws where it tells of none */
export function releaseIn({ newsroom }: Stage, body: unknown): Release {
  const text = JSON.stringify(body);
  const found = newsroom.releases.find(({ submission }) => text.includes(submission));
  if (!found) throw new Error(`no release is named in ${text}`);
  return found;
}

/** Whether what was put aside is one message about each of these, and nothing else. */
export function checkPutAside(queue: PutAside, about: readonly string[]): Violation[] {
  const { length } = queue.deadLetters;
  const more = length > about.length ? [letter(`${length} were put aside`)] : [];
  return [...checkPutAsideAbout(queue, about), ...more];
}

type PutAside = Pick<MemoryQueue, 'deadLetters'>;

/** The same, but more than one of each: the sweep asks again for what nobody lives to tell of. */
export function checkPutAsideAbout(
  { deadLetters }: PutAside,
  about: readonly string[],
): Violation[] {
  const isAbout = ({ body }: Kept) => about.some((text) => body.includes(text));
  const others = deadLetters.filter((each) => !isAbout(each));
  const missing = about.filter((text) => !deadLetters.some(({ body }) => body.includes(text)));
  return [
    ...others.map(({ id, body }) => letter(`${id}: ${body}`)),
    ...missing.map((text) => letter(`none is about ${text}`)),
  ];
}

function letter(what: string): Violation {
  return { kind: 'dead letter', what };
}

/** Each file of all others was fetched once: nobody worked in vain, and nothing was done again. */
export function checkReadOnce({ world, newsroom }: Stage, but?: string): Violation[] {
  const fetched = world.trace.flatMap(({ call }) =>
    call.port === 'uploads' && call.method === 'get' ? [String(call.args[0])] : [],
  );
  return newsroom.releases.flatMap(({ submission, article, marker }): Violation[] => {
    const keys = fetched.filter((key) => key.includes(submission));
    if (submission === but || new Set(keys).size === keys.length) return [];
    return [{ kind: 'doubled', release: article, what: `${marker} was read again: ${keys}` }];
  });
}
