import { child, elementsIn, isOn, valueIn, type XmlElement } from '../xml/tree.ts';
import { headingOf, isHeading, type Role, roleOf } from './roles.ts';

/** The styles that one is based on, the nearest first; itself the first. */
type Chain = readonly XmlElement[];

/** Styles that are based on one another; honest ones are four at most. */
const LONGEST_CHAIN = 12;

/** w:outlineLvl: levels of headings are 0 to 8, 9 is body text. */
const BODY_LEVEL = 9;

/** How a paragraph is set by its style. */
export interface ParagraphStyle {
  readonly role: Role;
  readonly numbering: Numbered | undefined;
  /** of an item, from 0, as the style's name tells it */
  readonly depth: number;
  /** of all its text; headings say so by being headings */
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Which list a paragraph belongs to, and how deep in it; either may be left to the style. */
export interface Numbered {
  readonly list: string | undefined;
  readonly level: string | undefined;
}

export interface CharacterStyle {
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean | undefined;
}

/** The styles of a document, by their ids. */
export class Styles {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #defaultId: string | undefined;
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #characters = new Map<string, CharacterStyle>();

  constructor(root: XmlElement | undefined) {
    const all = elementsIn(root).filter(({ name }) => name === 'w:style');
    // Of two with one id the first counts: ECMA-376, 17.7.4.17.
    this.#styles = new Map(all.map((style) => [idOf(style), style] as const).reverse());
    this.#defaultId = all
      .filter(({ attributes }) => attributes['w:type'] === 'paragraph')
      .filter(({ attributes }) => ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''))
      .map(idOf)[0];
  }

  paragraph(id = this.#defaultId ?? ''): ParagraphStyle {
    return remembered(this.#paragraphs, id, () => paragraphStyle(id, this.#chain(id)));
  }

  character(id: string): CharacterStyle {
    return remembered(this.#characters, id, () => characterStyle(id, this.#chain(id)));
  }

  #chain(id: string): Chain {
    const chain: XmlElement[] = [];
    let style = this.#styles.get(id);
    while (style && chain.length < LONGEST_CHAIN && !chain.includes(style)) {
      chain.push(style);
      style = this.#styles.get(valueIn(style, 'w:basedOn') ?? '');
    }
    return chain;
  }
}

function idOf({ attributes }: XmlElement): string {
  return attributes['w:styleId'] ?? '';
}

function remembered<T>(known: Map<string, T>, id: string, make: () => T): T {
  const found = known.get(id) ?? make();
  known.set(id, found);
  return found;
}

function paragraphStyle(id: string, chain: Chain): ParagraphStyle {
  const role = nearest(chain, (style) => roleOfStyle(style)) ?? roleOf(id) ?? 'text';
  const plain = !isHeading(role) && role !== 'caption' && role !== 'quote';
  return {
    role,
    numbering: numberingOf(chain),
    depth: nearest(chain, depthOf) ?? 0,
    bold: plain && (runProperty(chain, 'w:b') ?? false),
    italic: plain && (runProperty(chain, 'w:i') ?? false),
  };
}

function roleOfStyle(style: XmlElement): Role | undefined {
  const role = roleOf(valueIn(style, 'w:name') ?? '') ?? roleOf(idOf(style));
  if (role) return role;
  const level = valueIn(child(style, 'w:pPr'), 'w:outlineLvl');
  return level !== undefined && Number(level) < BODY_LEVEL
    ? headingOf(Number(level) + 1)
    : undefined;
}

function numberingOf(chain: Chain): Numbered | undefined {
  const found = (name: string) =>
    nearest(chain, (style) => valueIn(child(child(style, 'w:pPr'), 'w:numPr'), name));
  const list = found('w:numId');
  return list === undefined ? undefined : { list, level: found('w:ilvl') };
}

/** `List Bullet 2` has a list of its own, of one level: only its name says that it stands below another. */
const DEEPER = /^list (?:bullet|number) ([2-5])$/i;

function depthOf(style: XmlElement): number | undefined {
  const [, level] = DEEPER.exec(valueIn(style, 'w:name') ?? '') ?? [];
  return level === undefined ? undefined : Number(level) - 1;
}

function characterStyle(id: string, chain: Chain): CharacterStyle {
  const names = [id, ...chain.map((style) => valueIn(style, 'w:name') ?? '')];
  const isNamed = (pattern: RegExp) => names.some((name) => pattern.test(name)) || undefined;
  return {
    bold: runProperty(chain, 'w:b') ?? isNamed(/^(?:strong|kuat|strong emphasis)$/i),
    italic: runProperty(chain, 'w:i') ?? isNamed(/^(?:emphasis|penekanan)$/i),
    hidden: runProperty(chain, 'w:vanish'),
  };
}

function runProperty(chain: Chain, name: string): boolean | undefined {
  return nearest(chain, (style) => isOn(child(style, 'w:rPr'), name));
}

function nearest<T>(chain: Chain, find: (style: XmlElement) => T | undefined): T | undefined {
  for (const style of chain) {
    const found = find(style);
    if (found !== undefined) return found;
  }
  return undefined;
}
