import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openCounter } from '../progress/counter.ts';
import { nobodyToAsk } from './confirm.ts';
import { carryOut, type Erased } from './erase/carry-out.ts';
import { eraseDeps } from './erase/deps.ts';
import { type Left, leftElsewhere } from './erase/left.ts';
import { type Plan, planErasure } from './erase/plan.ts';
import { planText, question } from './erase/plan-text.ts';
import { parseTarget, targetName } from './erase/target.ts';
import { beyondText, erasedText } from './erase/told.ts';
import { holderJson, unfinishedText } from './erase/unfinished.ts';
import { inSentences } from './refused.ts';

const USAGE = `Usage: warta erase ARTICLE [--yes] [--json]
       warta erase PHOTO [--yes] [--json]

Erases an article, or one photo wherever it is shown, for good: for a person who has the right to be
forgotten, once the office has decided it (docs/law.md). ARTICLE is an id or the address of its
page; PHOTO is the address of any of its files, or ARTICLE/SET.

Says what it is and asks you to type its id. Then readers get 410 (Gone) for its page and pictures,
and texts, originals, pictures of all sizes, uploads and the submission's records are deleted with
all their versions. The log keeps the act, its time and the hash of what was; the address stays,
since whoever follows an old link must learn that it is gone. It may be cut off and run again. Where
a submission that is not decided yet has the same photo, all goes but its pictures: it says so, and
is to be run again once that submission has ended.

Works on the deployment that WARTA_STACK names, with your AWS credentials, or else on the local one.

Options:
  --yes   do not ask
  --json  the summary as JSON

Exit codes: 0 erased, 1 not or not wholly; the others as for all commands.`;

const OPTIONS = {
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `warta erase` */
export const erase: Command = {
  summary: 'erase an article or a photo for good (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0)
      throw badArguments('one ARTICLE or PHOTO for warta erase', positionals);
    return await inSentences(() => run(io, given, values));
  },
};

interface Wanted {
  readonly yes: boolean;
  readonly json: boolean;
}

async function run(io: Io, given: string, { yes, json }: Wanted): Promise<number> {
  const target = parseTarget(given);
  const asked = await eraseDeps(io);
  const plan = await planErasure(asked, target).finally(() => asked.counter.end());
  io.stderr.write(planText(plan, asked.siteUrl));
  const isPending = plan.parts.some(({ pending }) => pending.length > 0);
  if (isPending && !yes && !(await isConfirmed(io, plan))) {
    io.stderr.write('Nothing was erased.\n');
    return EXIT.rejected;
  }
  if (!isPending)
    io.stderr.write('The log says already that it is erased; what is left of it goes now.\n');
  const deps = { ...asked, counter: openCounter(io) };
  const done = await carryOut(deps, plan, io.self).finally(() => deps.counter.end());
  const left = await leftElsewhere(deps, plan);
  io.stdout.write(json ? jsonText(plan, done, left) : erasedText(done.deleted, done.gone));
  io.stderr.write(beyondText(left, done.deleted));
  io.stderr.write(unfinishedText(done.waitsFor, target, io.self));
  return done.waitsFor.length > 0 ? EXIT.rejected : 0;
}

function jsonText({ newsroom, target }: Plan, { waitsFor, ...done }: Erased, left: Left): string {
  const isFinished = waitsFor.length === 0;
  const about = { newsroom, target: targetName(target), isFinished };
  const summary = { ...about, waitsFor: waitsFor.map(holderJson), ...done, left };
  return `${JSON.stringify(summary, undefined, 2)}\n`;
}

async function isConfirmed(io: Io, plan: Plan): Promise<boolean> {
  const name = targetName(plan.target);
  if (!io.ask) throw nobodyToAsk(`warta erase of ${name}`);
  return (await io.ask(question(plan))).trim() === name;
}
