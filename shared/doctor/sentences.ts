import type { Finding, Remedy, Thing } from './finding.ts';
import { type Group, grouped } from './groups.ts';
import { inPlural } from './plurals.ts';

/** As many are named as help to find the rest. */
const EXAMPLES = 3;

const PLURALS: Readonly<Partial<Record<Thing, string>>> = {
  'settings record': 'settings records',
};

/** What `warta doctor --repair` does about it. */
const MENDED_BY: Readonly<Record<Remedy['kind'], string>> = {
  publish: '--repair asks for publishing; if it stays so, see: warta dlq list publish',
  rebuild: '--repair has everything public of this newsroom made anew from its log',
  goOn: '--repair asks for it; if it stays so, see: warta dlq list publish',
  root: '--repair has the files of the whole deployment made anew',
  overwrite: '--repair writes what the log says over it',
  withdraw: '--repair puts a tombstone in its place (410), and deletes nothing',
  card: '--repair writes over it what the log says of that article, or a tombstone',
  epoch:
    '--repair raises the epoch above both, and has everything public made anew: docs/runbook.md, “Overtaken”',
  setBack:
    'If a backup holds what the log has lost, restore it before more is released: warta restore. If none does, --repair makes everything public anew from what the log holds, and what lost events had withdrawn is public again: docs/runbook.md, “The log has lost its end”',
  register: '--repair enters it again, and mends what else is wrong with it',
  settings: '--repair writes it anew from the log',
  schedule: '--repair notes the time again, and tells the timer where it is over',
};

/** What people do about it, where a command cannot. */
const ADVICE: Readonly<Partial<Record<Thing, string>>> = {
  newsroom:
    'If a restore is under way, wait; or else bring it back, or end the one that was cut off: warta restore',
  event:
    'Bring them back from a backup before anything else, also before --repair: warta restore. What only they tell of seems foreign without them, and --repair leaves it alone: docs/runbook.md, “The log has lost its end”',
  state:
    'Bring it back, as publishing may wait for it: docs/runbook.md, “A state is lost or forged”',
  original:
    'Only a copy has it: an older version in the archive bucket, or a backup (warta restore)',
  rendition:
    'Only a copy has it: an older version in the archive bucket, or a backup (warta restore)',
  'archive object':
    'Nothing reads it. Find out who put it there: docs/runbook.md, “Strangers in the archive”',
  erasure:
    'Unless somebody is just carrying it out, do it again, which harms nothing: warta erase; it says what it waits for',
  submission: 'The sweep ends them within minutes: see whether it runs, and what its log says',
  'dead letter': 'See what they are about, and what to do: warta dlq list',
  'settings record': 'Another deployment or an older backup wrote it: restore the newsroom',
};

const NEWER =
  'It is of a log that was lost: restore the newsroom from a backup, and what the log says takes its place';

/**
 * What was found, for people: a line for each group, what it is about, and what to do, which stands
 * below all that it mends.
 */
export function findingLines(findings: readonly Finding[]): string[] {
  const byAdvice = new Map<string, string[]>();
  for (const group of grouped(findings)) {
    const advice = whatToDo(group.first);
    byAdvice.set(advice, [...(byAdvice.get(advice) ?? []), ...groupLines(group)]);
  }
  return [...byAdvice].flatMap(([advice, lines]) => [...lines, `  → ${advice}.`]);
}

function groupLines(group: Group): string[] {
  const more = group.subjects.length - EXAMPLES;
  return [
    headline(group),
    ...group.subjects.slice(0, EXAMPLES).map((subject) => `    ${subject}`),
    ...(more > 0 ? [`    … and ${more} more (--json names all)`] : []),
  ];
}

function headline({ first, count }: Group): string {
  const { thing, predicate } = first;
  const many = PLURALS[thing] ?? `${thing}s`;
  if (count === 1) return `1 ${thing} is ${predicate}:`;
  return `${count} ${many} are ${inPlural(predicate)}:`;
}

function whatToDo({ remedy, thing, problem, advice }: Finding): string {
  if (remedy) return MENDED_BY[remedy.kind];
  if (advice !== undefined) return advice;
  return problem === 'stale' && thing !== 'settings record' ? NEWER : (ADVICE[thing] ?? NEWER);
}
