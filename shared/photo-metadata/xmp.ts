import { isWebAddress } from '../pages/licence.ts';
import { escapeMarkup } from '../text.ts';
import type { PublishedFields } from './fields.ts';

/**
 * An XMP packet (ISO 16684-1) that says this of a picture and nothing else, as UTF-8: the same text
 * for the same fields. The properties are those by which the IPTC Photo Metadata Standard has them,
 * and from which search engines make a picture's licence. Undefined where there is nothing to say.
 */
export function xmpPacket(fields: PublishedFields): string | undefined {
  const properties = propertiesOf(fields);
  if (properties.length === 0) return undefined;
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  // Read-only, as `r` has it, so there is no padding for a later editor.
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""${namespaces.join('')}>
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
} as const;

function propertiesOf(fields: PublishedFields): string[] {
  const { creator, credit, copyright, caption, headline, keywords, takenAt, licence } = fields;
  const isAddress = licence !== undefined && isWebAddress(licence);
  const found = [
    creator && list('dc:creator', 'Seq', [creator]),
    caption && inAnyLanguage('dc:description', caption),
    copyright && inAnyLanguage('dc:rights', copyright),
    keywords && keywords.length > 0 && list('dc:subject', 'Bag', keywords),
    credit && text('photoshop:Credit', credit),
    headline && text('photoshop:Headline', headline),
    takenAt && text('photoshop:DateCreated', takenAt),
    copyright && text('xmpRights:Marked', 'True'),
    licence && !isAddress && inAnyLanguage('xmpRights:UsageTerms', licence),
    isAddress && text('xmpRights:WebStatement', licence),
    fields.page && licensor(fields.page),
    fields.alt && inAnyLanguage('Iptc4xmpCore:AltTextAccessibility', fields.alt),
    fields.sourceType && text('Iptc4xmpExt:DigitalSourceType', fields.sourceType),
  ];
  return found.filter((property) => typeof property === 'string' && property !== '') as string[];
}

function text(name: string, value: string): string {
  return `<${name}>${escapeMarkup(value)}</${name}>`;
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  const items = values.map((value) => `<rdf:li>${escapeMarkup(value)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

function inAnyLanguage(name: string, value: string): string {
  const item = `<rdf:li xml:lang="x-default">${escapeMarkup(value)}</rdf:li>`;
  return `<${name}><rdf:Alt>${item}</rdf:Alt></${name}>`;
}

/** Where the picture can be asked for: what search engines show as "get this image on". */
function licensor(page: string): string {
  const address = `<plus:LicensorURL>${escapeMarkup(page)}</plus:LicensorURL>`;
  const item = `<rdf:li rdf:parseType="Resource">${address}</rdf:li>`;
  return `<plus:Licensor><rdf:Seq>${item}</rdf:Seq></plus:Licensor>`;
}
