import { leavesOf } from './body/body-text.ts';
import type { BodyElement } from './body/body-tree.ts';
import type { Sources, Unit } from './draft.ts';
import type { Manuscript } from './manuscript.ts';
import type { Passage, Place } from './passage.ts';

/** Where no reader has told a place, as of a text between two tables. */
export const SOMEWHERE = 1;

interface Parts {
  readonly blocks: readonly BodyElement[];
  /** that stood in the text */
  readonly captions: readonly { readonly text: string; readonly at?: number | undefined }[];
  readonly sources: Sources;
  readonly unit: Unit;
}

/** All that readers will see of an article, in the order of its page. */
export function passagesOf(
  { headline, subheadline, aboutPhotos = {} }: Omit<Manuscript, 'body' | 'lead'>,
  { blocks, captions, sources, unit }: Parts,
): Passage[] {
  const [first] = blocks;
  const top = placeOf(first?.at ?? SOMEWHERE, unit);
  const placed = captions.map(
    ({ text, at = SOMEWHERE }): Passage => ({ part: 'caption', text, at: placeOf(at, unit) }),
  );
  const inText = new Set(captions.map(({ text }) => text));
  const stated = Object.entries(aboutPhotos).flatMap(([key, { caption }]): Passage[] =>
    caption && !inText.has(caption) ? [{ part: 'caption', text: caption, at: { key } }] : [],
  );
  return [
    { part: 'headline', text: headline, at: sources.headline ?? top },
    ...(subheadline
      ? [{ part: 'subheadline', text: subheadline, at: sources.subheadline ?? top } as const]
      : []),
    ...bodyPassages(blocks, unit),
    ...placed,
    ...stated,
  ];
}

export function placeOf(at: number, unit: Unit): Place {
  if (typeof unit === 'function') return unit(at);
  return unit === 'line' ? { line: at } : { paragraph: at };
}

function bodyPassages(blocks: readonly BodyElement[], unit: Unit): Passage[] {
  return leavesOf(blocks).flatMap(({ tag, at = SOMEWHERE, text }): Passage[] => {
    if (text === '') return [];
    const passage: Passage = { part: 'body', text, at: placeOf(at, unit) };
    return [tag === 'h2' || tag === 'h3' ? { ...passage, isHeading: true } : passage];
  });
}
