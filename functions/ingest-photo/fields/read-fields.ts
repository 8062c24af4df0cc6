import type { PhotoFields } from '../../../shared/photo-metadata/fields.ts';
import { oneLine, shorten } from '../../../shared/text.ts';
import { isCamerasOwn } from './cameras-own.ts';
import { readTags, type Tags, valuesOf } from './tags.ts';
import { takenAtIn } from './taken-at.ts';

/** Characters; a caption in IPTC-IIM has at most 2,000 bytes. */
const LONGEST = 2000;
const LONGEST_NAME = 200;
const MOST_KEYWORDS = 50;

/** https://cv.iptc.org/newscodes/digitalsourcetype/ */
const SOURCE_TYPE = /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/(\w{1,60})$/;

/**
 * What a file says of its photo: in XMP, or else in IPTC-IIM, or else in EXIF, as newsrooms read it,
 * since what cameras put into EXIF is often about the camera. Where it is, and serial numbers, nobody
 * looks at. Only what is said is there.
 */
export function readFields(bytes: Uint8Array): PhotoFields {
  const tags = readTags(bytes);
  const keywords = keywordsIn(tags);
  const takenAt = takenAtIn(tags);
  const sourceType = sourceTypeIn(tags);
  return {
    ...named('creator', LONGEST_NAME, tags, ['creator', 'By-line', 'Artist']),
    ...named('credit', LONGEST_NAME, tags, ['Credit', 'Credit']),
    ...named('copyright', LONGEST_NAME, tags, ['rights', 'Copyright Notice', 'Copyright']),
    ...named('caption', LONGEST, tags, ['description', 'Caption/Abstract', 'ImageDescription']),
    ...named('headline', LONGEST_NAME, tags, ['Headline', 'Headline']),
    ...(keywords.length > 0 && { keywords }),
    ...(sourceType && { sourceType }),
    ...(takenAt && { takenAt }),
  };
}

/** The first of a field's three names under which something is said. */
function named<Name extends keyof PhotoFields>(
  field: Name,
  longest: number,
  { xmp, iptc, exif }: Tags,
  [inXmp, inIptc, inExif]: readonly [string, string, string?],
): Partial<Record<Name, string>> {
  const said = [
    valuesOf(xmp, inXmp),
    valuesOf(iptc, inIptc),
    inExif ? valuesOf(exif, inExif).filter((value) => !isCamerasOwn(value)) : [],
  ];
  const text = said.map((values) => oneLine(values.join(', '))).find((one) => one !== '');
  return text ? ({ [field]: shorten(text, longest) } as Partial<Record<Name, string>>) : {};
}

function keywordsIn({ xmp, iptc }: Tags): string[] {
  const found = [valuesOf(xmp, 'subject'), valuesOf(iptc, 'Keywords')].find(
    ({ length }) => length > 0,
  );
  const words = (found ?? []).map((word) => shorten(oneLine(word), LONGEST_NAME));
  return [...new Set(words)].filter((word) => word !== '').slice(0, MOST_KEYWORDS);
}

function sourceTypeIn({ xmp }: Tags): string | undefined {
  const [, code] = SOURCE_TYPE.exec(valuesOf(xmp, 'DigitalSourceType')[0]?.trim() ?? '') ?? [];
  return code && `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`;
}
