import type { Examined, Finding } from '../../../shared/doctor/finding.ts';
import { grouped } from '../../../shared/doctor/groups.ts';
import { isLoss } from '../../../shared/doctor/losses.ts';
import { findingLines } from '../../../shared/doctor/sentences.ts';
import { counted } from '../../counted.ts';
import { printable } from '../../printable.ts';
import { allOf, type Report } from './examine.ts';
import type { ExaminedNewsroom } from './newsroom.ts';

/** For people. @param self how they call this program */
export function reportText(report: Report, self: string): string {
  const lines = [
    ...report.newsrooms.flatMap((newsroom) => [headline(newsroom), ...body(newsroom)]),
    'the deployment',
    ...body(report.deployment),
    verdict(allOf(report).findings, self),
  ];
  return lines.map((line) => line.trimEnd()).join('\n');
}

function headline({ newsroom, counts }: ExaminedNewsroom): string {
  const { events, articles, objects } = counts;
  const numbers = [
    counted(events, 'event'),
    counted(articles, 'article'),
    objects === undefined ? 'public files not looked at' : counted(objects, 'public file'),
  ];
  return `${newsroom} (${numbers.join(', ')})`;
}

function body({ findings, notes }: Examined): string[] {
  const lines = [...findingLines(findings), ...notes.map(({ text }) => `Note: ${text}.`)];
  return (lines.length > 0 ? lines : ['As it must be.']).map((line) => `  ${safe(line)}`);
}

/** Keys may hold anything, and must not steer the terminal; indentation stays. */
function safe(line: string): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  return indent + printable(line.slice(indent.length));
}

function verdict(findings: readonly Finding[], self: string): string {
  if (findings.length === 0) return 'Healthy.';
  const mendable = findings.filter(({ remedy }) => remedy);
  const groups = grouped(findings).length;
  const found = groups === 1 ? 'One thing is wrong.' : `${groups} things are wrong.`;
  // What a repair makes anew, or withdraws, a restore may have to bring back.
  const losers = new Set(findings.filter(isLoss).map(({ newsroom }) => newsroom));
  const [loser = 'NEWSROOM'] = losers.size === 1 ? losers : [];
  if (losers.size > 0)
    return `${found} First restore what the log has lost: ${self} restore ${loser} SOURCE`;
  if (mendable.length === 0) return found;
  return `${found} Mend what can be mended: ${self} doctor --repair`;
}

/** For programs. @param repaired what --repair did, a sentence each */
export function reportJson(report: Report, repaired: readonly string[]): string {
  const { findings, notes } = allOf(report);
  const value = {
    healthy: findings.length === 0,
    newsrooms: report.newsrooms.map(({ newsroom, version, counts }) => ({
      ...{ newsroom, ...version, ...counts },
    })),
    findings: findings.map(({ remedy, ...finding }) => ({
      ...finding,
      ...(remedy && { remedy: remedy.kind }),
    })),
    notes,
    ...(repaired.length > 0 && { repaired }),
  };
  return JSON.stringify(value, undefined, 2);
}
