import { findByline } from '../../../../shared/manuscripts/conventions/byline.ts';
import { oneLine } from '../../../../shared/text.ts';
import type { AcceptedDocument } from '../accept/accept-document.ts';
import type { EmbeddedPicture } from '../reading.ts';
import { type Block, isEmpty, paragraphsIn, type TextBlock, textOf } from './blocks.ts';
import { Builder } from './build.ts';
import { type Captions, findCaptions } from './captions.ts';
import type { DocumentNode } from './model.ts';
import { labelOf, Notes } from './notes.ts';
import { writeHtml } from './write.ts';

export interface Article {
  readonly html: string;
  readonly pictures: readonly EmbeddedPicture[];
}

/** What mammoth read, as HTML and the pictures that belong to it; notes stand at the end. */
export function articleOf(model: DocumentNode, document: AcceptedDocument): Article {
  const { facts, lists, notices } = document;
  const notes = new Notes(model);
  const note: ConstructorParameters<typeof Builder>[0]['note'] = (one, at) => notes.mark(one, at);
  const builder = new Builder({ facts, lists, notices, note });
  const body = builder.blocks(model.children);
  const blocks = withNotes(body, notesOf(notes, builder));
  const { captions, taken } = findCaptions(paragraphsIn(blocks));
  return { html: writeHtml(blocks, taken), pictures: picturesOf(document, captions) };
}

/** Notes at the end, but above the codes of whoever wrote the text, which are looked for there. */
function withNotes(body: readonly Block[], notes: readonly Block[]): Block[] {
  const last = body.findLastIndex((block) => block.type === 'table' || !isEmpty(block));
  const block = body[last];
  const signed = block?.type === 'text' && findByline(oneLine(textOf(block)))?.start === 0;
  const end = signed ? last : body.length;
  return [...body.slice(0, end), ...notes, ...body.slice(end)];
}

/** Notes as paragraphs that open with their marks: an anchor would lead nowhere once it is published. */
function notesOf(notes: Notes, builder: Builder): Block[] {
  return notes.all.flatMap(({ number, at, body }) => {
    const paragraphs = paragraphsIn(builder.blocks(body)).filter((one) => !isEmpty(one));
    return paragraphs.map((one, index): TextBlock => {
      const label = { text: `${labelOf(number)} `, bold: false, italic: false, href: undefined };
      const [first, ...others] = one.spans;
      const spans = first ? [{ ...first, text: first.text.trimStart() }, ...others] : others;
      return { ...one, at, role: 'note', spans: index === 0 ? [label, ...spans] : spans };
    });
  });
}

function picturesOf(
  { pictures }: AcceptedDocument,
  captions: Captions['captions'],
): EmbeddedPicture[] {
  return [...pictures].map(([key, { name, type, bytes, alt, at }]) => {
    return {
      name,
      type,
      // not a view of the archive, which would go with it wherever it is sent
      bytes: Uint8Array.from(bytes),
      ...captions.get(key),
      ...(alt && { alt }),
      at: { paragraph: at ?? 1 },
    };
  });
}
