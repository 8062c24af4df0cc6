import { crc32, deflateSync } from 'node:zlib';

/** px and bytes of the signature and the header chunk, after which others may follow. */
const HEADER_END = 33;

/** A chunk with its length and checksum. */
export function pngChunk(type: string, ...parts: readonly (Uint8Array | string)[]): Buffer {
  const data = Buffer.concat([type, ...parts].map((part) => Buffer.from(part as string, 'latin1')));
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  checksum.writeUInt32BE(crc32(data));
  return Buffer.concat([length, data, checksum]);
}

/** A PNG with these chunks after its header. */
export function withChunks(png: Uint8Array, ...chunks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([png.subarray(0, HEADER_END), ...chunks, png.subarray(HEADER_END)]);
}

/** XMP as International text, packed. */
export function packedXmpChunk(xmp: string): Buffer {
  return pngChunk('iTXt', 'XML:com.adobe.xmp\0\x01\0id\0\0', deflateSync(xmp));
}

/** XMP as ImageMagick writes it. */
export function rawXmp(xmp: string): string {
  const digits = Buffer.from(xmp).toString('hex').replace(/.{72}/g, '$&\n');
  return `\nxmp\n${String(Buffer.byteLength(xmp)).padStart(8)}\n${digits}\n`;
}

export function packedTextChunk(keyword: string, text: string): Buffer {
  return pngChunk('zTXt', `${keyword}\0\0`, deflateSync(text));
}
