import { isTextBlock, lineOf } from '../body/body-line.ts';
import type { BodyElement } from '../body/body-tree.ts';
import type { Field } from '../draft.ts';
import type { House } from '../house.ts';
import type { Manuscript } from '../manuscript.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { opensItem } from './item-lines.ts';

/** A text that stands somewhere in its file. */
export interface PlacedText {
  readonly text: string;
  /** as BodyElement has it */
  readonly at?: number | undefined;
}

/** What an editor should look at, where its block stands. */
export interface Notice extends Omit<ManuscriptWarning, 'at'> {
  /** as BodyElement has it */
  readonly at?: number | undefined;
}

/** What was taken off a body, and what is left of it. */
export interface Taken {
  readonly found: Partial<Omit<Manuscript, 'headline' | 'body' | 'embargo'>>;
  /** of each field, the place of the block that it was found in, where that is known */
  readonly places: Readonly<Partial<Record<Field, number>>>;
  readonly captions: readonly PlacedText[];
  /** lines that say until when nobody may see it */
  readonly embargoes: readonly PlacedText[];
  /** of all photos of which nobody else is named */
  readonly photographer?: string;
  readonly notices: readonly Notice[];
  readonly blocks: readonly BodyElement[];
}

/** One of the house's conventions: takes its mark off, where it is there. */
export type Convention = (blocks: readonly BodyElement[], house: House) => Partial<Taken>;

/** Blocks from either end, paragraphs that open items left out, where lines about a text stand. */
const NEAR = 8;

/** Which blocks of a body stand near either end. */
export function nearEnds(body: readonly BodyElement[]): { top: boolean; end: boolean }[] {
  const counted = body.map((block) => !(isTextBlock(block) && opensItem(lineOf(block))));
  const all = counted.filter(Boolean).length;
  let above = 0;
  return counted.map((counts) => {
    if (counts) above += 1;
    return { top: above <= NEAR, end: above > all - NEAR };
  });
}

export function placeOf(
  field: Field,
  { at }: { readonly at?: number | undefined },
): Taken['places'] {
  return at === undefined ? {} : { [field]: at };
}
