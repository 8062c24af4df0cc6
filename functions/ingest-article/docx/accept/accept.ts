import type { ParagraphStyle, Styles } from '../styles/styles.ts';
import type { XmlElement, XmlNode } from '../xml/tree.ts';
import { child, element, elementsIn, isElement, textIn, valueIn } from '../xml/tree.ts';
import { alternatives, type Shown, type ShownPicture, shownIn } from './drawings.ts';
import { endIsDeleted, type Facts, factsOf } from './facts.ts';
import { AROUND, KEPT } from './kept.ts';
import { framed, marked, tableProperties } from './marked.ts';
import type { Notices } from './notices.ts';
import { lookOf, propertiesOf } from './runs.ts';

export interface AcceptorProps {
  readonly styles: Styles;
  readonly notices: Notices;
  readonly facts: Facts[];
  /** numbers of paragraphs; those that it does not have are at their anchor's */
  readonly numbers: ReadonlyMap<XmlElement, number>;
  /** Takes a picture along. @returns its key, undefined where it is left out */
  readonly takePicture: (picture: ShownPicture, at: number | undefined) => string | undefined;
}

type Accept = (one: XmlElement) => XmlNode[];

/**
 * A part of a document as Word prints it: tracked changes accepted, hidden text and empty controls
 * left out, one of each set of alternatives, and of formatting what is published.
 */
export class Acceptor {
  readonly #props: AcceptorProps;
  #at: number | undefined;
  #style: ParagraphStyle | undefined;

  readonly #special: Readonly<Record<string, Accept>> = {
    'w:p': (one) => this.#paragraph(one, false),
    'w:r': (one) => this.#run(one),
    'w:ins': (one) => this.#noticed('insertion', this.nodes(one)),
    'w:del': () => this.#noticed('deletion', []),
    'w:moveFrom': () => this.#noticed('move', []),
    'w:tr': (one) => this.#row(one),
    'w:tc': (one) => [element('w:tc', {}, [...tableProperties(one), ...this.nodes(one)])],
    'w:sdt': (one) => this.#control(one),
    'w:cr': () => [element('w:br')],
    'w:ptab': () => [element('w:tab')],
    'w:commentReference': () => this.#noticed('comment', []),
    'w:altChunk': () => this.#noticed('otherFile', []),
    'm:oMath': (one) => this.#noticed('equation', [], textOfMath(one)),
    'm:oMathPara': (one) => this.nodes(one),
    'mc:AlternateContent': (one) => this.#firstOf(alternatives(one)),
    'w:drawing': (one) => shownIn(one).flatMap((shown) => this.#shown(shown)),
    'w:pict': (one) => shownIn(one).flatMap((shown) => this.#shown(shown)),
    'w:object': (one) => shownIn(one).flatMap((shown) => this.#shown(shown)),
  };

  constructor(props: AcceptorProps) {
    this.#props = props;
  }

  /** What stands in place of an element's children. */
  nodes(parent: XmlElement): XmlNode[] {
    const accepted: XmlNode[] = [];
    parent.children.forEach((node, index) => {
      if (!isElement(node)) accepted.push(node);
      else if (node.name === 'w:p') {
        const next = parent.children[index + 1];
        const continues = endIsDeleted(node) && next !== undefined && isParagraph(next);
        accepted.push(...this.#paragraph(node, continues));
      } else accepted.push(...this.#one(node));
    });
    return accepted;
  }

  #one(one: XmlElement): XmlNode[] {
    const special = this.#special[one.name];
    if (special) return special(one);
    if (AROUND.has(one.name)) return this.nodes(one);
    const kept = KEPT[one.name];
    if (!kept) return [];
    const attributes = kept.flatMap((name) => {
      const value = one.attributes[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    return [element(one.name, Object.fromEntries(attributes), this.nodes(one))];
  }

  #paragraph(one: XmlElement, continues: boolean): XmlNode[] {
    const { facts, numbers, styles } = this.#props;
    const outer = this.#style;
    this.#at = numbers.get(one) ?? this.#at;
    this.#style = styles.paragraph(valueIn(child(one, 'w:pPr'), 'w:pStyle'));
    const marker = facts.push(factsOf(one, this.#at, styles)) - 1;
    const accepted = marked(marker, continues, this.nodes(one));
    this.#style = outer;
    return [accepted];
  }

  #run(one: XmlElement): XmlNode[] {
    const look = lookOf(one, this.#style, this.#props.styles);
    if (look.hidden) return textIn(one).trim() === '' ? [] : this.#noticed('hidden', []);
    if (look.struck) this.#props.notices.add('struck', this.#at, textIn(one));
    const content = this.nodes(one);
    return content.length > 0 ? [element('w:r', {}, [...propertiesOf(look), ...content])] : [];
  }

  /** What nobody has filled in, and a table of contents that Word keeps, is no text of an author's. */
  #control(one: XmlElement): XmlNode[] {
    const properties = child(one, 'w:sdtPr');
    if (child(properties, 'w:showingPlcHdr')) return [];
    const gallery = valueIn(child(properties, 'w:docPartObj'), 'w:docPartGallery');
    return gallery === 'Table of Contents' ? this.#noticed('contents', []) : this.nodes(one);
  }

  #row(one: XmlElement): XmlNode[] {
    const properties = child(one, 'w:trPr');
    if (child(properties, 'w:del')) return this.#noticed('deletion', []);
    return [element('w:tr', {}, [...tableProperties(one), ...this.nodes(one)])];
  }

  /** The first of several ways to say one thing of which anything is known. */
  #firstOf(ways: readonly XmlElement[]): XmlNode[] {
    const before = this.#props.notices.total;
    for (const way of ways) {
      const accepted = this.nodes(way);
      if (accepted.length > 0 || this.#props.notices.total > before) return accepted;
    }
    return [];
  }

  #shown(shown: Shown): XmlNode[] {
    if (shown.is === 'other') return this.#noticed(shown.notice, []);
    if (shown.is === 'picture') {
      const key = this.#props.takePicture(shown, this.#at);
      return key === undefined ? [] : [framed(key)];
    }
    this.#props.notices.add('textBox', this.#at, textIn(shown.content));
    const outer = this.#at;
    const content = element('w:txbxContent', {}, this.nodes(shown.content));
    this.#at = outer;
    return [element('w:pict', {}, [content])];
  }

  #noticed(notice: Parameters<Notices['add']>[0], instead: XmlNode[], words?: string): XmlNode[] {
    this.#props.notices.add(notice, this.#at, words);
    return instead;
  }
}

function isParagraph(node: XmlNode): boolean {
  return isElement(node) && node.name === 'w:p';
}

function textOfMath(one: XmlElement): string {
  return elementsIn(one).map(textIn).join('');
}
