import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { dataFolder } from '../project.ts';
import { backUp } from './backup/back-up.ts';
import { check } from './backup/check.ts';
import { PLACES } from './backup/open-store.ts';
import { assertOutside, assertPlace } from './backup/place.ts';
import {
  backedUpJson,
  backedUpText,
  cutOffText,
  missingText,
  onlyHereText,
} from './backup/summary.ts';
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
  --json    the summary as JSON

Exit codes: 0 all is there, 1 the archive lacks something that the log names, though the backup may
hold it; the others as for all commands.`;

const OPTIONS = {
  verify: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `warta backup` */
export const backup: Command = {
  summary: 'copy a whole newsroom to a folder or another bucket (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    const expected = values.verify ? 'DESTINATION alone' : 'NEWSROOM and DESTINATION';
    if (positionals.length !== (values.verify ? 1 : 2))
      throw badArguments(`${expected} for warta backup`, positionals);
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
  await assertOutside(dataFolder(io.env), deps.store);
  await assertPlace(deps.store);
  const done = await backUp(deps, newsroom)
    .finally(() => deps.counter.end())
    .catch((error: unknown) => {
      if (io.signal.aborted) io.stderr.write(cutOffText(newsroom, place, io.self));
      throw error;
    });
  const summary = backedUpJson(done, deps.store.place);
  io.stdout.write(
    json ? `${JSON.stringify(summary, undefined, 2)}\n` : backedUpText(done, deps.store.place),
  );
  io.stderr.write(onlyHereText(done, place, io.self) + missingText(done.manifest));
  return done.manifest.missingCount + done.onlyHere.length > 0 ? EXIT.rejected : 0;
}
