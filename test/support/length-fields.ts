/**
 * Where the formats of photos say how long, how wide or how many something is: what a parser believes
 * before it has seen the rest.
 */
export interface LengthField {
  /** bytes from the file's beginning */
  readonly at: number;
  readonly size: 2 | 4;
  readonly little: boolean;
}

/** None where the format is not known. */
export function lengthFields(file: Buffer): LengthField[] {
  const start = file.toString('latin1', 0, 12);
  if (file.length < 16) return [];
  if (file.readUInt16BE(0) === 0xffd8) return ofJpeg(file);
  if (start.startsWith('\x89PNG')) return ofPng(file);
  if (start.startsWith('RIFF')) return ofRiff(file);
  if (start.slice(4, 8) === 'ftyp') return ofBoxes(file, 0, file.length);
  return /^(?:II|MM)/.test(start) ? ofTiff(file, 0) : [];
}

const big = (at: number, size: 2 | 4): LengthField => ({ at, size, little: false });

/** Of its segments, of its frame, and of the EXIF in it. */
function ofJpeg(file: Buffer): LengthField[] {
  const fields: LengthField[] = [];
  for (
    let at = 2;
    at + 12 < file.length && file[at] === 0xff;
    at += 2 + file.readUInt16BE(at + 2)
  ) {
    const marker = file[at + 1] ?? 0;
    fields.push(big(at + 2, 2));
    if (marker >= 0xc0 && marker <= 0xc2) fields.push(big(at + 5, 2), big(at + 7, 2));
    if (file.toString('latin1', at + 4, at + 8) === 'Exif') fields.push(...ofTiff(file, at + 10));
    if (marker === 0xda) break;
  }
  return fields;
}

function ofPng(file: Buffer): LengthField[] {
  const fields = [big(16, 4), big(20, 4)];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    fields.push(big(at, 4));
  return fields;
}

function ofRiff(file: Buffer): LengthField[] {
  const fields: LengthField[] = [{ at: 4, size: 4, little: true }];
  for (let at = 12; at + 8 <= file.length; ) {
    fields.push({ at: at + 4, size: 4, little: true });
    const length = file.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return fields;
}

/** Boxes that hold boxes, and the bytes before those. */
const CONTAINERS: Readonly<Record<string, number>> = {
  meta: 12,
  iprp: 8,
  ipco: 8,
  iinf: 14,
  iref: 12,
};

function ofBoxes(file: Buffer, from: number, to: number): LengthField[] {
  const fields: LengthField[] = [];
  for (let at = from; at + 8 <= to; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const end = Math.min(to, at + Math.max(8, length));
    fields.push(big(at, 4));
    if (type === 'ispe') fields.push(big(at + 12, 4), big(at + 16, 4));
    if (type === 'iloc') for (let i = at + 14; i + 4 <= end; i += 4) fields.push(big(i, 4));
    const head = CONTAINERS[type];
    if (head) fields.push(...ofBoxes(file, at + head, end));
    at = end;
  }
  return fields;
}

/** Of the first directory: how many entries it has, and of each how many values, and which or where. */
function ofTiff(file: Buffer, base: number): LengthField[] {
  if (base + 8 > file.length) return [];
  const little = file[base] === 0x49;
  const address = little ? file.readUInt32LE(base + 4) : file.readUInt32BE(base + 4);
  const first = base + address;
  if (first + 2 > file.length) return [];
  const count = little ? file.readUInt16LE(first) : file.readUInt16BE(first);
  const fields: LengthField[] = [
    { at: base + 4, size: 4, little },
    { at: first, size: 2, little },
  ];
  for (let entry = first + 2; entry + 12 <= file.length; entry += 12) {
    if (entry >= first + 2 + count * 12) break;
    fields.push({ at: entry + 4, size: 4, little }, { at: entry + 8, size: 4, little });
  }
  return fields;
}
