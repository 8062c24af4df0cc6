import { DEEPEST_XML } from '../limits.ts';
import { damaged, Refusal } from '../refusal.ts';
import type { Budget } from './budget.ts';
import { OUTERMOST, resolve, type Scope, within } from './namespaces.ts';
import { brokenXml, type Tag, tagAt } from './tags.ts';
import { withoutReferences } from './text.ts';
import type { XmlElement, XmlNode } from './tree.ts';

/** White space counts in these alone. */
const OF_TEXT: ReadonlySet<string> = new Set(['w:t', 'w:instrText']);

/** An element whose end has not come. */
interface Open {
  readonly written: string;
  readonly name: string;
  readonly scope: Scope;
  readonly element: XmlElement & { readonly children: XmlNode[] };
}

/**
 * A part of a document as a tree. The only parser that ever sees the file's own XML: what others get
 * is written anew from the tree, so they cannot read it in another way. Takes linear time.
 *
 * @throws Refusal damaged, tooDeep, tooLarge; `damaged` for a DOCTYPE too, which no document needs
 */
export function parseXml(xml: string, budget: Budget): XmlElement {
  const reader = new Reader(budget);
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) {
      reader.text(xml.slice(at));
      break;
    }
    if (open > at) reader.text(xml.slice(at, open));
    at = markupAt(xml, open, reader);
  }
  return reader.root();
}

/** @returns where what follows it begins */
function markupAt(xml: string, open: number, reader: Reader): number {
  if (xml.startsWith('<?', open)) return after(xml, '?>', open);
  if (xml.startsWith('<!--', open)) return after(xml, '-->', open + 4);
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open);
    reader.characters(xml.slice(open + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', open)) throw damaged('one whose XML declares a type or entities');
  if (xml.startsWith('</', open)) {
    const end = after(xml, '>', open);
    reader.close(xml.slice(open + 2, end - 1).trimEnd());
    return end;
  }
  const tag = tagAt(xml, open);
  reader.open(tag);
  return tag.end;
}

function after(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from);
  if (at < 0) throw brokenXml();
  return at + what.length;
}

class Reader {
  readonly #budget: Budget;
  readonly #stack: Open[] = [];
  #root: XmlElement | undefined;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  open(tag: Tag): void {
    if (this.#root && this.#stack.length === 0) throw brokenXml();
    const opened = openedIn(this.#stack.at(-1)?.scope ?? OUTERMOST, tag);
    this.#budget.takeElement(opened.name);
    this.#stack.at(-1)?.element.children.push(opened.element);
    this.#root ??= opened.element;
    if (tag.empty) return;
    this.#stack.push(opened);
    if (this.#stack.length > DEEPEST_XML) {
      const received = `one with tables or boxes within each other deeper than that`;
      throw new Refusal('tooDeep', `XML of at most ${DEEPEST_XML} levels`, received);
    }
  }

  close(written: string): void {
    if (this.#stack.pop()?.written !== written) throw brokenXml();
  }

  text(text: string): void {
    this.characters(withoutReferences(text));
  }

  characters(text: string): void {
    const parent = this.#stack.at(-1);
    if (!OF_TEXT.has(parent?.name ?? '') && text.trim() === '') return;
    if (!parent) {
      if (text.replace('\uFEFF', '').trim() !== '') throw brokenXml();
      return;
    }
    this.#budget.takeText(text.length);
    const { children } = parent.element;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  root(): XmlElement {
    if (!this.#root || this.#stack.length > 0) throw damaged('one that ends in the middle');
    return this.#root;
  }
}

function openedIn(outer: Scope, tag: Tag): Open {
  const declared = tag.attributes.flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });
  const scope = declared.length > 0 ? within(outer, declared) : outer;
  const name = resolve(scope, tag.name, scope[''] ?? '');
  const attributes: Record<string, string> = {};
  for (const [key, value] of tag.attributes) {
    if (!key.startsWith('xmlns')) attributes[resolve(scope, key, '')] = value;
  }
  return { written: tag.name, name, scope, element: { name, attributes, children: [] } };
}
