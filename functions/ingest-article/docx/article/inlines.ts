import type { Notices } from '../accept/notices.ts';
import { type Dropped, linkOf } from './links.ts';
import type { InlineNode, NoteReferenceNode } from './model.ts';
import { raised, type Span } from './spans.ts';

/** What one paragraph holds. */
export interface Content {
  readonly spans: Span[];
  /** keys, in order */
  readonly pictures: string[];
}

export interface InlineProps {
  readonly notices: Notices;
  /** @returns what to print for it, such as `[1]`; empty where there is no such note */
  readonly note: (reference: NoteReferenceNode, at: number | undefined) => string;
}

type Look = Omit<Span, 'text'> & { readonly raised: 'superscript' | 'subscript' | undefined };

const PLAIN: Look = { bold: false, italic: false, href: undefined, raised: undefined };

/** Text, emphasis, links and pictures in a paragraph. */
export function contentOf(
  nodes: readonly InlineNode[],
  at: number | undefined,
  props: InlineProps,
): Content {
  const content = { spans: [], pictures: [], dropped: new Map() };
  gather(nodes, PLAIN, content, at, props);
  for (const words of content.dropped.values()) props.notices.add('link', at, words);
  return content;
}

function gather(
  nodes: readonly InlineNode[],
  look: Look,
  content: Content & { readonly dropped: Dropped },
  at: number | undefined,
  props: InlineProps,
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'run': {
        const { isBold: bold, isItalic: italic, verticalAlignment } = node;
        const up = verticalAlignment === 'baseline' ? undefined : verticalAlignment;
        gather(node.children, { ...look, bold, italic, raised: up }, content, at, props);
        break;
      }
      case 'hyperlink': {
        const href = linkOf(node, content.dropped) ?? look.href;
        gather(node.children, { ...look, href }, content, at, props);
        break;
      }
      case 'image':
        content.pictures.push(node.altText);
        break;
      case 'noteReference':
        content.spans.push({ ...PLAIN, text: props.note(node, at) });
        break;
      default:
        content.spans.push({ ...spanOf(look), text: textOf(node, look) });
    }
  }
}

function spanOf({ bold, italic, href }: Look): Omit<Span, 'text'> {
  return { bold, italic, href };
}

function textOf(node: InlineNode, look: Look): string {
  switch (node.type) {
    case 'text': {
      // Where a word may be parted on paper is nothing that a page needs.
      const text = node.value.replaceAll('\u00AD', '');
      return look.raised ? raised(text, look.raised) : text;
    }
    case 'tab':
      return '\t';
    case 'break':
      return node.breakType === 'line' ? '\n' : ' ';
    case 'checkbox':
      return node.checked ? '☒' : '☐';
    default:
      return '';
  }
}
