import { oneLine } from '../../../../shared/text.ts';
import type { DocxProperties } from '../reading.ts';
import { child, textIn } from '../xml/tree.ts';
import type { Parts } from './parts.ts';
import { partName } from './relationships.ts';

/** What the document says of itself (File → Info), cleaned; nothing that is empty. */
export function propertiesOf(parts: Parts): DocxProperties {
  const named = [...parts.relationships('').values()].find(
    ({ type }) => type === 'core-properties',
  );
  const core = parts.xml(named ? partName('', named.target) : 'docProps/core.xml');
  const title = oneLine(textIn(child(core, 'dc:title')));
  const author = oneLine(textIn(child(core, 'dc:creator')));
  return { ...(title && { title }), ...(author && { author }) };
}
