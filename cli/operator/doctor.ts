import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openCounter } from '../progress/counter.ts';
import { sayingIfCutOff } from './cut-off.ts';
import { findDeployment } from './deployment.ts';
import { allOf, examine } from './doctor/examine.ts';
import { assertRegistered } from './doctor/registered.ts';
import { repairAll } from './doctor/repair-all.ts';
import { reportJson, reportText } from './doctor/report.ts';
import { doctorDeps } from './doctor/wire.ts';
import { inSentences } from './refused.ts';
import { storesOf } from './stores.ts';

const USAGE = `Usage: warta doctor [NEWSROOM] [--repair] [--deep] [--json]

Compares a newsroom's log, or every newsroom's, with all that follows from it: what is public, what
lists are made of, settings, schedules, the archive, and the queues. Says what is behind, missing,
foreign or out of date, and what to do about it. What is just being published is no finding. Works
on the deployment that WARTA_STACK names, with your AWS credentials, or else on the local one.

Options:
  --repair  lets publishing catch up where it is behind, mends what can be mended, waits until that
            is done, and looks again; nothing is deleted: what is public though the log knows nothing
            of it gets a tombstone (410) in its place. Left alone are pages and cards that events may
            tell of which the log has lost: restore those first. Cut off, it may be run again
  --deep    reads what listings only name: every public file and its metadata, every rendition and
            state, as bytes may change where no listing tells; takes as long as a download of all of
            them. Originals are read by warta backup --verify
  --json    for programs

Exit codes: 0 healthy, 1 something is wrong; the others as for all commands.`;

const CUT_OFF = 'What was mended stays so. Run it again for the rest.';

/** `warta doctor` */
export const doctor: Command = {
  summary: 'compare the log with all that follows from it, and mend it (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, {
      repair: { type: 'boolean', default: false },
      deep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length > 1)
      throw badArguments('at most one newsroom for warta doctor', positionals);
    const counter = openCounter(io);
    try {
      return await inSentences(() => run(io, positionals[0], { ...values, counter }));
    } finally {
      counter.end();
    }
  },
};

interface Options {
  readonly repair: boolean;
  readonly deep: boolean;
  readonly json: boolean;
  readonly counter: ReturnType<typeof openCounter>;
}

async function run(io: Io, newsroom: string | undefined, options: Options): Promise<number> {
  const { counter, deep, json } = options;
  const deployment = await findDeployment(io);
  const stores = storesOf(deployment);
  const deps = doctorDeps(deployment, stores, { io, counter, deep });
  const names = newsroom === undefined ? await stores.newsrooms.list() : [newsroom];
  const entered = newsroom ? await assertRegistered(deps, newsroom, options.repair) : [];
  const { report, done } = options.repair
    ? await sayingIfCutOff(io, CUT_OFF, () => repairAll(deps, names, io))
    : { report: await examine(deps, names), done: [] };
  const repaired = [...entered, ...done];
  counter.end();
  if (json) io.stdout.write(`${reportJson(report, repaired)}\n`);
  else {
    const said = repaired.map((line) => `Repaired: ${line}.\n`).join('');
    io.stdout.write(`${said}${reportText(report, io.self)}\n`);
  }
  return allOf(report).findings.length === 0 ? 0 : EXIT.rejected;
}
