import { parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openCounter } from '../progress/counter.ts';
import { backUp } from './backup/back-up.ts';
import { openStore, PLACES } from './backup/open-store.ts';
import { assertPlace } from './backup/place.ts';
import { backedUpJson, backedUpText, contentsText, missingText } from './backup/summary.ts';
import { verify } from './backup/verify.ts';
import { backUpDeps } from './backup/wire.ts';
import { inSentences } from './refused.ts';

const USAGE = `Usage: warta backup NEWSROOM DESTINATION [--json]
       warta backup --verify DESTINATION [--json]

Copies a whole newsroom to ${PLACES}, which may belong to another AWS
account: its log with every setting and every article's states, the originals of its photos and
manuscripts, and their renditions. The newsroom goes on meanwhile. Into the same destination the
next backup copies only what is new, and removes what was erased. One that was cut off goes on
where it was: until it has finished, the backup before counts.

Not in it: tokens (nobody can read them; make new ones after a restore), and submissions that no
article was made of yet.

Whoever can read a backup can read what is not yet published. Works on the deployment that
WARTA_STACK names, with your AWS credentials, or else on the local one.

Options:
  --verify  read all of a backup and compare it with its hashes
  --json    the summary as JSON`;

const OPTIONS = {
  verify: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `warta backup` */
export const backup: Command = {
  summary: 'copy a whole newsroom to a folder or another bucket (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const expected = values.verify ? 'DESTINATION alone' : 'NEWSROOM and DESTINATION';
    if (positionals.length !== (values.verify ? 1 : 2)) {
      const received = positionals.join(' ') || 'nothing';
      throw new UsageError(`Expected ${expected} for warta backup but received ${received}`);
    }
    const [first = '', second = ''] = positionals;
    return await inSentences(async () =>
      values.verify
        ? await check(io, first, values.json)
        : await make(io, first, second, values.json),
    );
  },
};

async function make(io: Io, newsroom: string, place: string, json: boolean): Promise<number> {
  const deps = await backUpDeps(io, place);
  await assertPlace(deps.store);
  const done = await backUp(deps, newsroom).finally(() => deps.counter.end());
  const summary = backedUpJson(done, deps.store.place);
  io.stdout.write(
    json ? `${JSON.stringify(summary, undefined, 2)}\n` : backedUpText(done, deps.store.place),
  );
  io.stderr.write(missingText(done.manifest));
  return done.manifest.missingCount > 0 ? EXIT.rejected : 0;
}

async function check(io: Io, place: string, json: boolean): Promise<number> {
  const counter = openCounter(io);
  const store = openStore(place, io);
  const found = verify({ store, counter, signal: io.signal }).finally(() => counter.end());
  const { manifest, problems } = await found;
  const outcome =
    problems.length === 0 ? 'as it was' : `not as it was: ${counted(problems.length, 'problem')}`;
  io.stdout.write(
    json
      ? `${JSON.stringify({ place: store.place, ...manifest, problems }, undefined, 2)}\n`
      : `${contentsText(manifest)}, taken ${manifest.takenAt}; ${outcome}.\n`,
  );
  for (const problem of problems.slice(0, MOST_SHOWN)) io.stderr.write(`${problem}\n`);
  if (problems.length > MOST_SHOWN) {
    io.stderr.write(`… and ${problems.length - MOST_SHOWN} more (--json shows all)\n`);
  }
  io.stderr.write(missingText(manifest));
  return problems.length + manifest.missingCount > 0 ? EXIT.rejected : 0;
}

const MOST_SHOWN = 20;
