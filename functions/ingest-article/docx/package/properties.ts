import { oneLine } from '../../../../shared/text.ts';
import type { DocxProperties } from '../reading.ts';
import { child, textIn } from '../xml/tree.ts';
import type { Parts } from './parts.ts';
import { partName } from './relationships.ts';

/** W3CDTF as Word writes it; a date alone says no time, so nothing that is asked of it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** What the document says of itself (File → Info), cleaned; nothing that is empty. */
export function propertiesOf(parts: Parts): DocxProperties {
  const named = [...parts.relationships('').values()].find(
    ({ type }) => type === 'core-properties',
  );
  const core = parts.xml(named ? partName('', named.target) : 'docProps/core.xml');
  const title = oneLine(textIn(child(core, 'dc:title')));
  const author = oneLine(textIn(child(core, 'dc:creator')));
  const created = momentOf(textIn(child(core, 'dcterms:created')).trim());
  return { ...(title && { title }), ...(author && { author }), ...(created && { created }) };
}

function momentOf(text: string): string | undefined {
  if (!MOMENT.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  return new Date(text).toISOString();
}
