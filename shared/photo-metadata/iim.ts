import { shorten } from '../text.ts';
import type { PublishedFields } from './fields.ts';

/**
 * Bytes of a caption, as the standard has it. It allows 32 for a name and 128 for a copyright notice, but
 * readers take what is there (WordPress, ExifTool), and half a name credits nobody.
 */
const LONGEST = 2000;

/**
 * IPTC-IIM 4.2 datasets, which content systems still read where they read no XMP: WordPress takes
 * caption, credit and copyright of an uploaded picture from here (wp_read_image_metadata).
 * @returns undefined where there is nothing to say
 */
export function iimRecord(fields: PublishedFields): Uint8Array | undefined {
  const { headline, creator, credit, copyright, caption, keywords = [] } = fields;
  const said: [dataset: number, text: string | undefined, most: number][] = [
    [80, creator, LONGEST],
    [105, headline, 256],
    [110, credit, LONGEST],
    [116, copyright, LONGEST],
    [120, caption, LONGEST],
  ];
  const own = said.flatMap(([dataset, text, most]) =>
    text ? [dataset2(dataset, text, most)] : [],
  );
  const words = keywords.map((word) => dataset2(25, word, 64));
  const all = [...words, ...datesOf(fields.takenAt), ...own];
  return all.length > 0 ? Buffer.concat([CHARACTER_SET, RECORD_VERSION, ...all]) : undefined;
}

/** 2:55 and 2:60, which WordPress takes only together; the time bears an offset or is not there. */
function datesOf(takenAt: string | undefined): Buffer[] {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([+-]\d\d):(\d\d)$/.exec(takenAt ?? '');
  if (!match) return [];
  const [, year, month, day, hour, minute, second, ...offset] = match;
  return [
    dataset2(55, `${year}${month}${day}`, 8),
    dataset2(60, `${hour}${minute}${second}${offset.join('')}`, 11),
  ];
}

const MARKER = 0x1c;
/** 1:90 CodedCharacterSet: the escape sequence of ISO 2022 for UTF-8. */
const CHARACTER_SET = dataset(1, 90, Buffer.from('\x1b%G', 'latin1'));
/** 2:00, mandatory, IIM version 4. */
const RECORD_VERSION = dataset(2, 0, Buffer.from([0, 4]));

/** Text of the application record. @param most bytes */
function dataset2(number: number, text: string, most: number): Buffer {
  return dataset(2, number, within(text, most));
}

function dataset(record: number, number: number, value: Uint8Array): Buffer {
  const header = Buffer.from([MARKER, record, number, 0, 0]);
  header.writeUInt16BE(value.length, 3);
  return Buffer.concat([header, value]);
}

/** As many whole words as fit, with an ellipsis where something was cut; XMP has all of it. */
function within(text: string, most: number): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= most) return bytes;
  const characters = wholeCharacters(bytes, most - Buffer.byteLength('…')).toString('utf8');
  return Buffer.from(shorten(text, characters.length), 'utf8');
}

function wholeCharacters(bytes: Buffer, most: number): Buffer {
  let end = most;
  // Bytes 10xxxxxx continue a character.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
