import type { Parts } from '../package/parts.ts';
import { partName, type Relationships } from '../package/relationships.ts';
import { Pictures, type Taken } from '../pictures/pictures.ts';
import { damaged } from '../refusal.ts';
import { type List, readLists } from '../styles/numbering.ts';
import { Styles } from '../styles/styles.ts';
import { child, element, elementsIn, type XmlElement } from '../xml/tree.ts';
import { Acceptor } from './accept.ts';
import { type Facts, numberParagraphs } from './facts.ts';
import { type AcceptedPart, filesFor } from './for-mammoth.ts';
import { Notices } from './notices.ts';

/** All of a document that counts, and what was noticed on the way. */
export interface AcceptedDocument {
  /** for mammoth */
  readonly files: ReadonlyMap<string, string>;
  /** of paragraphs, by the indices of their markers */
  readonly facts: readonly Facts[];
  readonly lists: ReadonlyMap<string, List>;
  /** by their keys */
  readonly pictures: ReadonlyMap<string, Taken>;
  readonly notices: Notices;
  /** of the main part */
  readonly relationships: Relationships;
}

interface Gathering {
  readonly parts: Parts;
  readonly styles: Styles;
  readonly pictures: Pictures;
  readonly notices: Notices;
  readonly facts: Facts[];
}

/** @param main name of the part that holds the text. @throws Refusal */
export function acceptDocument(parts: Parts, main: string): AcceptedDocument {
  const relationships = parts.relationships(main);
  const named = (type: string) => relatedPart(main, relationships, type);
  const notices = new Notices();
  const pictures = new Pictures(parts, notices);
  const styles = new Styles(parts.xml(named('styles')));
  const gathering: Gathering = { parts, styles, pictures, notices, facts: [] };
  const accepted = [
    acceptMain(gathering, main, relationships),
    ...acceptNotes(gathering, 'footnotes', named('footnotes')),
    ...acceptNotes(gathering, 'endnotes', named('endnotes')),
  ];
  return {
    files: filesFor(accepted),
    facts: gathering.facts,
    lists: readLists(parts.xml(named('numbering'))),
    pictures: pictures.taken,
    notices,
    relationships,
  };
}

function relatedPart(main: string, relationships: Relationships, type: string): string {
  const found = [...relationships.values()].find((one) => one.type === type && !one.external);
  return partName(main, found?.target ?? `${type}.xml`);
}

function acceptMain(
  gathering: Gathering,
  main: string,
  relationships: Relationships,
): AcceptedPart {
  const body = child(gathering.parts.xml(main), 'w:body');
  if (!body) throw damaged('one without text');
  const acceptor = acceptorOf(gathering, main, relationships, numberParagraphs(body));
  const root = element('w:document', {}, [element('w:body', {}, acceptor.nodes(body))]);
  return { name: 'document', root, relationships };
}

function acceptNotes(
  gathering: Gathering,
  name: 'footnotes' | 'endnotes',
  part: string,
): AcceptedPart[] {
  const root = gathering.parts.xml(part);
  if (!root) return [];
  const relationships = gathering.parts.relationships(part);
  const acceptor = acceptorOf(gathering, part, relationships, new Map());
  const notes = elementsIn(root).map((note) => {
    const { 'w:id': id = '', 'w:type': type } = note.attributes;
    const attributes = { 'w:id': id, ...(type !== undefined && { 'w:type': type }) };
    return element(note.name, attributes, acceptor.nodes(note));
  });
  return [{ name, root: element(`w:${name}`, {}, notes), relationships }];
}

function acceptorOf(
  { styles, pictures, notices, facts }: Gathering,
  source: string,
  relationships: Relationships,
  numbers: ReadonlyMap<XmlElement, number>,
): Acceptor {
  return new Acceptor({
    styles,
    notices,
    facts,
    numbers,
    takePicture: (picture, at) => pictures.take(picture, source, relationships, at),
  });
}
