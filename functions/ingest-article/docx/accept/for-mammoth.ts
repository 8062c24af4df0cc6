import { escapeMarkup } from '../../../../shared/text.ts';
import type { Relationships } from '../package/relationships.ts';
import { serialiseXml } from '../xml/serialise.ts';
import type { XmlElement } from '../xml/tree.ts';
import { PICTURE_RELATIONSHIP } from './marked.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part that was accepted, and where its links lead. */
export interface AcceptedPart {
  readonly name: 'document' | 'footnotes' | 'endnotes';
  readonly root: XmlElement;
  readonly relationships: Relationships;
}

/** Files for mammoth: nothing in them but what was accepted, whatever the document holds. */
export function filesFor(parts: readonly AcceptedPart[]): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap(({ name, root, relationships }): [string, string][] => [
      [`word/${name}.xml`, serialiseXml(root)],
      [`word/_rels/${name}.xml.rels`, linksOnly(relationships)],
    ]),
  );
}

function linksOnly(relationships: Relationships): string {
  const links = [...relationships].filter(([, { type }]) => type === 'hyperlink');
  const all = [...links.map(([id, { target }]) => [id, target]), [PICTURE_RELATIONSHIP, 'none']];
  const entries = all.map(
    ([id = '', target = '']) =>
      `<Relationship Id="${escapeMarkup(id)}" Target="${escapeMarkup(target)}"/>`,
  );
  return `<Relationships xmlns="${NAMESPACE}">${entries.join('')}</Relationships>`;
}
