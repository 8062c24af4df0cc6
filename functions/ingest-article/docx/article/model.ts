/**
 * The document as mammoth hands it to `transformDocument`: what Warta uses of lib/documents.js, version
 * 1.13. The version is pinned, since mammoth promises nothing of it.
 */
export interface DocumentNode {
  readonly type: 'document';
  readonly children: readonly BlockNode[];
  readonly notes: { resolve(reference: NoteReferenceNode): NoteNode | null };
}

export type BlockNode = ParagraphNode | TableNode;

export interface ParagraphNode {
  readonly type: 'paragraph';
  readonly children: readonly InlineNode[];
}

export interface TableNode {
  readonly type: 'table';
  readonly children: readonly RowNode[];
}

export interface RowNode {
  readonly type: 'tableRow';
  readonly isHeader: boolean;
  readonly children: readonly CellNode[];
}

export interface CellNode {
  readonly type: 'tableCell';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly BlockNode[];
}

export type InlineNode =
  | RunNode
  | LinkNode
  | NoteReferenceNode
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: string }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'image'; readonly altText: string }
  | { readonly type: 'bookmarkStart'; readonly name: string };

export interface RunNode {
  readonly type: 'run';
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript';
  readonly children: readonly InlineNode[];
}

export interface LinkNode {
  readonly type: 'hyperlink';
  readonly href?: string;
  /** a place in the document itself */
  readonly anchor?: string;
  readonly children: readonly InlineNode[];
}

export interface NoteReferenceNode {
  readonly type: 'noteReference';
  readonly noteType: 'footnote' | 'endnote';
  readonly noteId: string;
}

export interface NoteNode {
  readonly type: 'note';
  readonly body: readonly BlockNode[];
}
