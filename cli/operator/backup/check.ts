import { ExpectationError } from '../../../shared/errors.ts';
import { counted } from '../../counted.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { openCounter } from '../../progress/counter.ts';
import { Refused } from '../refused.ts';
import { openStore } from './open-store.ts';
import { contentsText, mendText, missingText } from './summary.ts';
import { type Verified, verify } from './verify.ts';

/** More of them say no more; --json shows all. */
const MOST_SHOWN = 20;

/** `warta backup --verify`: tells what is not as it was, and resolves to the exit code. */
export async function check(io: Io, place: string, json: boolean): Promise<number> {
  const store = openStore(place, io);
  const counter = openCounter(io);
  const found = await verify({ store, counter, signal: io.signal })
    .finally(() => counter.end())
    .catch(withAdvice);
  const { manifest, problems } = found;
  io.stdout.write(
    json
      ? `${JSON.stringify({ place: store.place, ...manifest, problems }, undefined, 2)}\n`
      : verifiedText(found),
  );
  for (const problem of problems.slice(0, MOST_SHOWN)) io.stderr.write(`${problem}\n`);
  if (problems.length > MOST_SHOWN)
    io.stderr.write(`… and ${problems.length - MOST_SHOWN} more (--json shows all)\n`);
  if (problems.length > 0) io.stderr.write(mendText(manifest.newsroom, place, io.self));
  io.stderr.write(missingText(manifest));
  return problems.length + manifest.missingCount > 0 ? EXIT.rejected : 0;
}

function verifiedText({ manifest, problems: { length } }: Verified): string {
  const outcome = length === 0 ? 'as it was' : `not as it was: ${counted(length, 'problem')}`;
  return `${contentsText(manifest)}, taken ${manifest.takenAt}; ${outcome}.\n`;
}

/** Without manifest, log and inventory nobody knows what each file should be. */
function withAdvice(error: unknown): never {
  if (!(error instanceof ExpectationError)) throw error;
  throw new Refused(
    `${error.message}. Nothing else can be told of this backup. While the newsroom is there, back ` +
      'it up to another place, and keep this one until that is done.',
    { cause: error },
  );
}
