import type { DocumentNode, NoteNode, NoteReferenceNode } from './model.ts';

/** A foot- or endnote that the text refers to. */
export interface Note {
  readonly number: number;
  /** paragraph that refers to it */
  readonly at: number | undefined;
  readonly body: NoteNode['body'];
}

/** Numbers notes as the text comes to them; one that it names twice keeps its number. */
export class Notes {
  readonly #resolve: (reference: NoteReferenceNode) => NoteNode | null;
  readonly #found = new Map<NoteNode, Note>();

  constructor({ notes }: DocumentNode) {
    this.#resolve = (reference) => notes.resolve(reference);
  }

  /** @returns `[1]`; empty where the document has no such note */
  mark(reference: NoteReferenceNode, at: number | undefined): string {
    const note = this.#resolve(reference);
    if (!note) return '';
    const number = this.#found.get(note)?.number ?? this.#found.size + 1;
    if (!this.#found.has(note)) this.#found.set(note, { number, at, body: note.body });
    return labelOf(number);
  }

  /** in the order of their numbers */
  get all(): Note[] {
    return [...this.#found.values()];
  }
}

export function labelOf(number: number): string {
  return `[${number}]`;
}
