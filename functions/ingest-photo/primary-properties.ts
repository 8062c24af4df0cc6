import { type Box, boxesIn, boxOf, Numbers, VERSIONED } from './heif-boxes.ts';

/**
 * The properties of the picture that stands for an AVIF or HEIC file, and of the tiles that it is
 * made of; not those of other pictures, such as the bright variant that a gain map belongs to.
 */
export function primaryProperties(file: Buffer): Box[] {
  const meta = metaOf(file);
  const primary = primaryOf(meta);
  const tiles = referencesIn(meta, 'dimg').find(({ from }) => from === primary)?.to ?? [];
  return itemProperties(meta, [primary, ...tiles]);
}

/** The boxes that say what is in a file. */
export function metaOf(file: Buffer): Box[] {
  return boxesIn(boxOf(boxesIn(file), 'meta').subarray(VERSIONED));
}

/** The item that stands for the file. */
export function primaryOf(meta: readonly Box[]): number {
  const named = boxOf(meta, 'pitm');
  return new Numbers(named, VERSIONED).next(idBytes(named));
}

/** The properties of these items, in the order in which the file says that they have them. */
export function itemProperties(meta: readonly Box[], items: readonly number[]): Box[] {
  const properties = boxesIn(boxOf(meta, 'iprp'));
  const all = boxesIn(boxOf(properties, 'ipco'));
  const wanted = new Set(items);
  const numbers = new Set<number>();
  for (const { type, body } of properties) {
    if (type === 'ipma') for (const number of propertiesOf(wanted, body)) numbers.add(number);
  }
  // Counted from 1; zero is none.
  return [...numbers].flatMap((number) => all[number - 1] ?? []);
}

/** Which items refer to which: `dimg` to what they are made of, `auxl` to what they belong to. */
export function referencesIn(
  meta: readonly Box[],
  kind: 'dimg' | 'auxl',
): { readonly from: number; readonly to: readonly number[] }[] {
  const references = boxOf(meta, 'iref');
  const size = idBytes(references);
  return boxesIn(references.subarray(VERSIONED))
    .filter(({ type }) => type === kind)
    .map(({ body }) => {
      const numbers = new Numbers(body);
      const [from, count] = [numbers.next(size), numbers.next(2)];
      // No more than there is room for, whatever it says.
      const length = Math.min(count, Math.floor(numbers.left / size));
      return { from, to: Array.from({ length }, () => numbers.next(size)) };
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
