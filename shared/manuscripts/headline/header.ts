import { isAsideLine } from '../conventions/aside-line.ts';
import { sameLine, saysSomething } from '../prose/prose.ts';
import {
  type HeaderLine,
  isAside,
  isLabel,
  type KnownLine,
  knownLines,
  partsOf,
} from './header-line.ts';
import { headlineAmong, type OwnLine } from './headline-among.ts';
import { couldBeLabel, printedLabels } from './labels.ts';
import { isReached } from './letterhead.ts';
import { opensText } from './opening.ts';
import { isPlaceAndDay, isPortalLine } from './portal-lines.ts';
import { isPressLabel } from './press-labels.ts';

/** Lines from the top in which a headline is looked for: a letterhead, labels, twice the headline. */
export const MOST_LINES = 30;

/** Lines below a headline in which portals print what they know of it. */
const MOST_UNDER = 8;

export interface Header {
  readonly headline?: string;
  /** where it is among the lines, or where the first one is that could have been it */
  readonly at?: number;
  /** all that is above it and no part of the text, as printed */
  readonly labels: readonly string[];
  /** where the lines are that are text */
  readonly rest: readonly number[];
}

/**
 * Takes headline and labels off the top of a document, whatever its format: labels are letterheads, what
 * offices call their releases, sections, what portals print there. Its first heading of the first level
 * is the headline unless that is a label; without one see headlineAmong. Captions, embargoes and whoever
 * wrote it stay with the text.
 */
export function splitHeader(all: readonly HeaderLine[]): Header {
  const titles = all.flatMap(({ isTitle, text }, at) => {
    return isTitle && saysSomething(text) && !isAsideLine(text) ? [at] : [];
  });
  const [title] = titles;
  const lines = knownLines(all, Math.max(MOST_LINES, title ?? 0));
  if (title !== undefined && !isLabel(lines[title])) return below(lines, title);
  const own = ownLines(lines);
  const next = titles.find((at) => own.some((line) => line.at === at));
  if (next !== undefined) return below(lines, next);
  const found = headlineAmong(own, strongLines(lines));
  if (found) return headerAt(lines, found);
  if (title !== undefined) return below(lines, title);
  return without(lines, own);
}

/** The lines that are neither labels nor about the text, up to a table or a list that is no letterhead. */
function ownLines(lines: readonly KnownLine[]): OwnLine[] {
  const top = lines.slice(0, MOST_LINES);
  const end = top.findIndex((line) => line.isNoLine && !isLabel(line) && !isAside(line));
  return top.slice(0, end < 0 ? undefined : end).flatMap((line, at) => {
    const { text, standsOut = false } = line;
    return isLabel(line) || isAside(line) ? [] : [{ text, at, standsOut }];
  });
}

/** Where the lines are above the text which only headlines stand below: `SIARAN PERS`, a street. */
function strongLines(lines: readonly KnownLine[]): number[] {
  const top = lines.slice(0, MOST_LINES);
  const text = top.findIndex((line) => !isLabel(line) && opensText(line.text));
  return top.slice(0, text < 0 ? undefined : text).flatMap((line, at) => {
    return partsOf(line).some((part) => isPressLabel(part) || isReached(part)) ? [at] : [];
  });
}

/** With a heading for its headline: short lines above are labels, longer ones text. */
function below(lines: readonly KnownLine[], at: number): Header {
  const above = lines.slice(0, at).filter((line) => !isLabel(line) && !isAside(line));
  const areLabels = above.flatMap(partsOf).every(couldBeLabel);
  const isText = areLabels ? isAside : (line: KnownLine) => !isLabel(line);
  return headerAt(lines, { text: lines[at]?.text ?? '', at }, isText);
}

/** @param isText whether a line above the headline stays with the text */
function headerAt(
  lines: readonly KnownLine[],
  { text: headline, at }: Pick<OwnLine, 'text' | 'at'>,
  isText: (line: KnownLine) => boolean = isAside,
): Header {
  const under = linesUnder(lines, at);
  const isKept = (line: KnownLine, place: number): boolean => {
    if (place < at) return isText(line);
    return place > at && !under.has(place);
  };
  const taken = lines.slice(0, Math.max(at, ...under) + 1).filter((line, place) => {
    return place !== at && !isKept(line, place);
  });
  const printed = taken.flatMap(partsOf).filter((line) => !sameLine(line, headline));
  return { headline, at, labels: printedLabels(printed), rest: placesOf(lines, isKept) };
}

/** Where the lines right below a headline are that portals print there: its day, its readers. */
function linesUnder(lines: readonly KnownLine[], at: number): Set<number> {
  const under = new Set<number>();
  for (let place = at + 1; place <= at + MOST_UNDER; place += 1) {
    const line = lines[place];
    if (!line) break;
    // `Sifat: embargo s.d. …` is no mere line of a letter
    if (isAside(line)) continue;
    if (!partsOf(line).every(isUnderHeadline)) break;
    under.add(place);
  }
  return under;
}

/** Not a place with its day, which is a dateline. */
function isUnderHeadline(line: string): boolean {
  return (isPortalLine(line) && !isPlaceAndDay(line)) || isPressLabel(line);
}

/** Labels alone, and no headline: the text may begin at once. */
function without(lines: readonly KnownLine[], own: readonly OwnLine[]): Header {
  const [first] = own;
  const at = first?.at ?? lines.findIndex((line) => line.isNoLine && !isLabel(line));
  const end = at < 0 ? lines.length : at;
  const isKept = (line: KnownLine, place: number) => place >= end || isAside(line);
  const labels = printedLabels(
    lines.filter((line, place) => !isKept(line, place)).flatMap(partsOf),
  );
  return { ...(lines[at] && { at }), labels, rest: placesOf(lines, isKept) };
}

function placesOf(
  lines: readonly KnownLine[],
  isKept: (line: KnownLine, place: number) => boolean,
): number[] {
  return lines.flatMap((line, place) => (isKept(line, place) ? [place] : []));
}
