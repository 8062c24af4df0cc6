import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { plot } from './plot.ts';

/** One measured figure against its goal; both in the same unit, and less is better. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
}

/** What the figures were measured on: the first line of every benchmark. */
export function machine(): string {
  const [first] = cpus();
  return `node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${first?.model ?? 'unknown'}`;
}

/** The middle of the values; of an even number the lower one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('no values to find the middle of');
  return middle;
}

/** The files that `--json FILE` and `--svg FILE` name; asked for before minutes of measuring. */
export function destinations(): Destinations {
  const options = { json: { type: 'string' }, svg: { type: 'string' } } as const;
  return parseArgs({ options }).values;
}

export interface Destinations {
  readonly json?: string;
  readonly svg?: string;
}

/**
 * Prints the figures as a table, each as a ratio of its goal, and writes them to files. A benchmark
 * measures and a test judges: it exits 0 whatever it found.
 */
export function report(figures: readonly Figure[], { json, svg } = destinations()): void {
  const rows = figures.map(({ name, value, unit, goal }) => [
    name,
    `${rounded(value)} ${unit}`,
    `≤ ${rounded(goal)} ${unit}`,
    (value / goal).toFixed(2),
    value <= goal ? 'ok' : 'missed',
  ]);
  console.log(`\n${table([['figure', 'measured', 'goal', 'ratio', ''], ...rows])}`);
  if (json) writeFileSync(json, `${JSON.stringify({ figures: figures.map(judged) }, null, 2)}\n`);
  if (svg) writeFileSync(svg, plot(figures));
}

function judged(figure: Figure) {
  return { ...figure, ok: figure.value <= figure.goal };
}

function rounded(value: number): string {
  return String(value >= 10 ? Math.round(value) : Number(value.toFixed(2)));
}

/** Rows as lines, their columns below each other. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
