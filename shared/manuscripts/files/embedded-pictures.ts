/** Of a picture within a page: its bytes, written as text. */
const EMBEDDED = /data:image\/[\w.+-]{1,40};base64,[\w+/=\s%-]*/giu;

/**
 * Takes the bytes of pictures out of a page before it is measured: they are megabytes that nobody reads.
 * Line breaks within them stay, so that lines keep their numbers.
 */
export function withoutPictures(bytes: Uint8Array): Uint8Array {
  // One character for each byte, whatever the encoding is.
  const text = new TextDecoder('windows-1252').decode(bytes);
  const kept: Uint8Array[] = [];
  let at = 0;
  for (const { 0: picture, index } of text.matchAll(EMBEDDED)) {
    kept.push(bytes.subarray(at, index), new TextEncoder().encode('\n'.repeat(breaksIn(picture))));
    at = index + picture.length;
  }
  return at === 0 ? bytes : joined([...kept, bytes.subarray(at)]);
}

function breaksIn(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
