import { type ListMarker, listMarker } from './list-markers.ts';
import type { PlainLine } from './plain-lines.ts';

/** An item of a list that somebody typed, and those in it. */
export interface ListItem {
  readonly line: PlainLine;
  readonly marker: ListMarker;
  readonly inner: ListItem[];
}

/** Columns that an item is indented by to be one of a list in a list. */
const INDENT = 2;

/** Paragraphs, those that follow each other as items taken together. */
export function itemRuns(paragraphs: readonly PlainLine[]): (PlainLine | ListItem[])[] {
  const parts: (PlainLine | ListItem[])[] = [];
  for (const line of paragraphs) {
    const marker = listMarker(line.text);
    if (!marker) {
      parts.push(line);
      continue;
    }
    const last = parts.at(-1);
    const run = Array.isArray(last) ? last : [];
    if (run !== last) parts.push(run);
    enter({ line, marker, inner: [] }, run);
  }
  return parts;
}

/** An item within the last one if it is indented, or right below a number and none itself. */
function enter(item: ListItem, run: ListItem[]): void {
  const [first] = run;
  const last = run.at(-1);
  const numbered = first?.marker.kind === 'number' && item.marker.kind !== 'number';
  const indented = first !== undefined && item.line.indent >= first.line.indent + INDENT;
  if (last && (indented || (numbered && !item.line.spaced))) last.inner.push(item);
  else run.push(item);
}

/** Neighbours that one list can hold: numbers that count on, signs of a kind. */
export function alikeItems(items: readonly ListItem[]): ListItem[][] {
  const groups: ListItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last && goesOn(last.marker, item.marker)) group?.push(item);
    else groups.push([item]);
  }
  return groups;
}

const BULLETS: readonly string[] = ['bullet', 'dash'];

function goesOn(last: ListMarker, next: ListMarker): boolean {
  if (next.kind === 'number') return next.value === (last.value ?? Number.NaN) + 1;
  return last.kind === next.kind || (BULLETS.includes(last.kind) && BULLETS.includes(next.kind));
}
