import { child, elementsIn, valueIn, type XmlElement } from '../xml/tree.ts';

/** Levels of a list; Word has nine. */
const MOST_LEVELS = 9;

/** How items of one level are marked. */
export interface Level {
  readonly format: string;
  /** such as `%1.` or `%1.%2` */
  readonly text: string;
  readonly start: number;
  /** the style whose paragraphs are of this level by themselves */
  readonly style: string | undefined;
}

/** A list, as paragraphs name it by w:numId. */
export interface List {
  /** lists with one scheme go on counting where another stopped */
  readonly scheme: string;
  readonly levels: readonly Level[];
  /** levels that begin anew here, and at which number */
  readonly restarts: ReadonlyMap<number, number>;
}

/** What lists are made by; several may share one. */
interface Scheme {
  readonly levels: ReadonlyMap<number, XmlElement>;
  /** the style whose scheme counts in place of this one */
  readonly link: string | undefined;
}

/** The lists of a document, by their ids. */
export function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const named = (name: string) => elementsIn(root).filter((one) => one.name === name);
  const schemes = new Map<string, Scheme>();
  const linked = new Map<string, Scheme>();
  for (const one of named('w:abstractNum')) {
    const scheme = { levels: levelsIn(elementsIn(one)), link: valueIn(one, 'w:numStyleLink') };
    schemes.set(one.attributes['w:abstractNumId'] ?? '', scheme);
    linked.set(valueIn(one, 'w:styleLink') ?? '', scheme);
  }
  return new Map(
    named('w:num').map((list) => {
      const id = valueIn(list, 'w:abstractNumId') ?? '';
      const scheme = schemes.get(id);
      const counted = scheme?.link === undefined ? scheme : linked.get(scheme.link);
      return [list.attributes['w:numId'] ?? '', listOf(list, id, counted)];
    }),
  );
}

function listOf(list: XmlElement, id: string, scheme: Scheme | undefined): List {
  const overrides = elementsIn(list).filter(({ name }) => name === 'w:lvlOverride');
  const changed = levelsIn(overrides.flatMap((override) => child(override, 'w:lvl') ?? []));
  return {
    scheme: id,
    levels: Array.from({ length: MOST_LEVELS }, (_, index) =>
      levelOf(changed.get(index) ?? scheme?.levels.get(index)),
    ),
    restarts: new Map(
      overrides.flatMap((override) => {
        const start = Number(valueIn(override, 'w:startOverride') ?? Number.NaN);
        return Number.isSafeInteger(start) ? [[indexOf(override), start] as const] : [];
      }),
    ),
  };
}

function levelsIn(elements: readonly XmlElement[]): ReadonlyMap<number, XmlElement> {
  const levels = elements.filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((level) => [indexOf(level), level]));
}

function indexOf({ attributes }: XmlElement): number {
  return Number(attributes['w:ilvl'] ?? 0);
}

function levelOf(level: XmlElement | undefined): Level {
  const start = Number(valueIn(level, 'w:start') ?? 1);
  return {
    format: valueIn(level, 'w:numFmt') ?? 'decimal',
    text: valueIn(level, 'w:lvlText') ?? '',
    start: Number.isSafeInteger(start) ? start : 1,
    style: valueIn(level, 'w:pStyle'),
  };
}
