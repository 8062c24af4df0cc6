import { type Box, boxesIn, boxOf, Numbers } from './heif-boxes.ts';

/** Bytes before what a box holds, where it has a version: that, and flags. */
const VERSIONED = 4;

/**
 * The properties of the picture that stands for an AVIF or HEIC file, and of the tiles that it is
 * made of; not those of other pictures, such as the bright variant that a gain map belongs to.
 */
export function primaryProperties(file: Buffer): Box[] {
  const meta = boxesIn(boxOf(boxesIn(file), 'meta').subarray(VERSIONED));
  const named = boxOf(meta, 'pitm');
  const primary = new Numbers(named, VERSIONED).next(idBytes(named));
  const items = new Set([primary, ...tilesOf(boxOf(meta, 'iref'), primary)]);
  const properties = boxesIn(boxOf(meta, 'iprp'));
  const all = boxesIn(boxOf(properties, 'ipco'));
  const numbers = new Set<number>();
  for (const { type, body } of properties) {
    if (type === 'ipma') for (const number of propertiesOf(items, body)) numbers.add(number);
  }
  // Counted from 1; zero is none.
  return [...numbers].flatMap((number) => all[number - 1] ?? []);
}

/** The items that an item is made of. */
function tilesOf(references: Buffer, item: number): number[] {
  const size = idBytes(references);
  return boxesIn(references.subarray(VERSIONED))
    .filter(({ type }) => type === 'dimg')
    .flatMap(({ body }) => {
      const numbers = new Numbers(body);
      if (numbers.next(size) !== item) return [];
      return Array.from({ length: numbers.next(2) }, () => numbers.next(size));
    });
}

/** The numbers of what an `ipma` box says these items have. */
function* propertiesOf(items: ReadonlySet<number>, body: Buffer): Generator<number> {
  const isLong = ((body[3] ?? 0) & 1) === 1;
  const numbers = new Numbers(body, VERSIONED + 4);
  while (numbers.left > 0) {
    const isIts = items.has(numbers.next(idBytes(body)));
    for (let count = numbers.next(1); count > 0; count -= 1) {
      // Their first bit says whether a reader must know them.
      const property = numbers.next(isLong ? 2 : 1) & (isLong ? 0x7fff : 0x7f);
      if (isIts) yield property;
    }
  }
}

/** Of an item's number, in a box of this version. */
function idBytes(body: Buffer): number {
  return body[0] ? 4 : 2;
}
