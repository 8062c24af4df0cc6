import type { Facts } from '../accept/facts.ts';
import { markedIndex } from '../accept/marked.ts';
import { Counter } from '../styles/counter.ts';
import type { List } from '../styles/numbering.ts';
import { type Block, isEmpty, type Row, type TextBlock } from './blocks.ts';
import { contentOf, type InlineProps } from './inlines.ts';
import type { BlockNode, ParagraphNode, TableNode } from './model.ts';
import { tidySpans } from './spans.ts';

export interface BuilderProps extends InlineProps {
  readonly facts: readonly Facts[];
  readonly lists: ReadonlyMap<string, List>;
}

const UNKNOWN: Facts = { at: undefined, role: 'text', style: undefined };

/** Makes blocks of mammoth's model, and counts lists on the way. */
export class Builder {
  readonly #props: BuilderProps;
  readonly #counter = new Counter();

  constructor(props: BuilderProps) {
    this.#props = props;
  }

  blocks(nodes: readonly BlockNode[]): Block[] {
    return nodes.flatMap((node): Block[] => {
      if (node.type === 'paragraph') return [this.#paragraph(node)];
      return node.type === 'table' ? this.#table(node) : [];
    });
  }

  #paragraph({ children }: ParagraphNode): TextBlock {
    const markers = children.flatMap((node, index) =>
      node.type === 'bookmarkStart' ? [{ index, facts: this.#factsOf(node.name) }] : [],
    );
    // Of joined paragraphs the last says how they are set, the first with text where they stand.
    const facts = markers.at(-1)?.facts ?? UNKNOWN;
    const first = markers.find(({ index }) => children[index + 1]?.type !== 'bookmarkStart');
    const at = (first ?? markers.at(-1))?.facts.at;
    const { spans, pictures } = contentOf(children, at, this.#props);
    const block: TextBlock = {
      type: 'text',
      role: facts.role,
      at,
      spans: tidySpans(spans),
      pictures,
    };
    return isEmpty(block) ? block : { ...block, ...this.#item(facts) };
  }

  #factsOf(marker: string): Facts {
    return this.#props.facts[markedIndex(marker)] ?? UNKNOWN;
  }

  #item({ list: id, level, style, depth = 0 }: Facts): Pick<TextBlock, 'item'> {
    const list = id === undefined ? undefined : this.#props.lists.get(id);
    if (id === undefined || !list) return {};
    const ofStyle = list.levels.findIndex((one) => style !== undefined && one.style === style);
    const index = level ?? Math.max(ofStyle, 0);
    const mark = this.#counter.next(id, list, index);
    return mark ? { item: { level: Math.max(index, depth), mark } } : {};
  }

  #table({ children }: TableNode): Block[] {
    const rows = children
      .filter(({ type }) => type === 'tableRow')
      .map(
        (row): Row => ({
          header: row.isHeader,
          cells: row.children
            .filter(({ type }) => type === 'tableCell')
            .map((cell) => ({
              columns: cell.colSpan,
              rows: cell.rowSpan,
              blocks: this.blocks(cell.children),
            })),
        }),
      );
    const [only, ...others] = rows.flatMap(({ cells }) => cells);
    // A frame around text is no table.
    return only && others.length === 0 ? [...only.blocks] : [{ type: 'table', rows }];
  }
}
