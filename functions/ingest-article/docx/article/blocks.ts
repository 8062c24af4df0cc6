import type { Mark } from '../styles/counter.ts';
import type { Role } from '../styles/roles.ts';
import type { Span } from './spans.ts';

/** A paragraph, whatever it is. */
export interface TextBlock {
  readonly type: 'text';
  readonly role: Role;
  readonly at: number | undefined;
  readonly spans: readonly Span[];
  /** keys of the pictures in it */
  readonly pictures: readonly string[];
  readonly item?: { readonly level: number; readonly mark: Mark };
}

export interface TableBlock {
  readonly type: 'table';
  readonly rows: readonly Row[];
}

export interface Row {
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | TableBlock;

export function textOf({ spans }: TextBlock): string {
  return spans.map(({ text }) => text).join('');
}

export function isEmpty(block: TextBlock): boolean {
  return textOf(block).trim() === '';
}

/** All paragraphs, those in tables too, in the order of the document. */
export function paragraphsIn(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) =>
    block.type === 'text'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}
