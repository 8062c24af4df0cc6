import { elementsIn, type XmlElement } from '../xml/tree.ts';

/** Where a part of the document points. */
export interface Relationship {
  /** the last word of its type: `hyperlink`, `image`, the same in strict OOXML */
  readonly type: string;
  readonly target: string;
  /** outside of the file */
  readonly external: boolean;
}

/** By the ids that a part uses. */
export type Relationships = ReadonlyMap<string, Relationship>;

export function relationshipsIn(root: XmlElement | undefined): Relationships {
  const found = elementsIn(root).filter(({ name }) => name === 'rel:Relationship');
  return new Map(
    found.map(({ attributes }) => [
      attributes.Id ?? '',
      {
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: attributes.Target ?? '',
        external: attributes.TargetMode === 'External',
      },
    ]),
  );
}

/**
 * The name of the part that a relationship points to. Paths are resolved as the standard has it, so
 * whatever dots they hold stay within the file; nothing is ever looked up outside of it.
 *
 * @param source name of the part that has the relationship
 */
export function partName(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The name of the part that holds a part's relationships. */
export function relationshipsName(part: string): string {
  const steps = part.split('/');
  const file = steps.pop() ?? '';
  return [...steps, '_rels', `${file}.rels`].join('/');
}
