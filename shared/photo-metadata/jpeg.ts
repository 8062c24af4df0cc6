import { createHash } from 'node:crypto';
import { ExpectationError } from '../errors.ts';
import type { PublishedFields } from './fields.ts';
import { iimRecord } from './iim.ts';
import { xmpPacket } from './xmp.ts';

const START = Buffer.from([0xff, 0xd8]);
const APP0 = 0xffe0;
const APP1 = 0xffe1;
const APP13 = 0xffed;
/** Bytes of a segment, its own length included: two bytes name it (ITU-T T.81, B.1.1.4). */
const LONGEST = 0xffff;

/**
 * A JPEG with this said in it, as XMP (Part 3, 1.1.3) and IPTC-IIM. Not a pixel is encoded anew: the
 * segments go before all others but JFIF's own. The picture must bear none of the two yet.
 * @throws ExpectationError for what is no JPEG, or text that no segment can hold
 */
export function withFields(jpeg: Uint8Array, fields: PublishedFields): Uint8Array {
  const at = afterHeader(jpeg);
  return Buffer.concat([jpeg.subarray(0, at), ...segmentsOf(fields), jpeg.subarray(at)]);
}

/** Where JFIF's segment ends, if there is one. */
function afterHeader(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (jpeg.length < 4 || view.getUint16(0) !== START.readUInt16BE()) {
    throw new ExpectationError('a JPEG', 'metadata to be put in', `${jpeg.length} other bytes`);
  }
  if (view.getUint16(2) !== APP0 || jpeg.length < 6) return START.length;
  return START.length + 2 + view.getUint16(4);
}

function segmentsOf(fields: PublishedFields): Buffer[] {
  const xmp = xmpPacket(fields);
  const iim = iimRecord(fields);
  return [
    ...(xmp ? [segment(APP1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`, 'utf8'))] : []),
    ...(iim ? [segment(APP13, photoshop(iim))] : []),
  ];
}

/** With the digest by which readers see that XMP and IIM were written together (MWG 2.0, 5.1). */
function photoshop(iim: Uint8Array): Buffer {
  const digest = createHash('md5').update(iim).digest();
  return Buffer.concat([PHOTOSHOP, resource(0x0404, iim), resource(0x0425, digest)]);
}

const PHOTOSHOP = Buffer.from('Photoshop 3.0\0', 'latin1');

/** One of Photoshop's image resources, with an empty name; padded to an even length. */
function resource(id: number, content: Uint8Array): Buffer {
  const header = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
  header.writeUInt16BE(id, 4);
  header.writeUInt32BE(content.length, 8);
  return Buffer.concat([header, content, Buffer.alloc(content.length % 2)]);
}

function segment(marker: number, content: Uint8Array): Buffer {
  const length = content.length + 2;
  if (length > LONGEST) {
    throw new ExpectationError(`at most ${LONGEST} bytes`, 'metadata of a JPEG', `${length}`);
  }
  const header = Buffer.alloc(4);
  header.writeUInt16BE(marker, 0);
  header.writeUInt16BE(length, 2);
  return Buffer.concat([header, content]);
}
