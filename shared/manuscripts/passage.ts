/**
 * Where in its file something was read, as the program that wrote the file counts: lines of a text,
 * from 1, blank ones and front matter included; paragraphs of a Word document, those in tables and
 * lists included; keys of front matter or JSON; what a Word document says of itself.
 */
export type Place =
  | { readonly line: number }
  | { readonly paragraph: number }
  | { readonly key: string; readonly line?: number }
  | { readonly property: string };

/** Words that stand in one place: a headline, a paragraph, an item, a caption. */
export interface Passage {
  readonly part: 'headline' | 'subheadline' | 'body' | 'caption';
  /** one line, single spaces */
  readonly text: string;
  readonly at: Place;
  /** of a part of the text: no sentence */
  readonly isHeading?: true;
}
