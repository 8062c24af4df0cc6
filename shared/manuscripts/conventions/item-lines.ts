import type { BodyElement } from '../body/body-tree.ts';

const ITEM =
  /^(?:(?<number>\d{1,2})[.)]|[a-j][.)]|[-*•·▪◦●○■–—]|\p{Extended_Pictographic}\uFE0F?) */u;
const SIGN_ALONE = /^[-*–—a-j\d]/u;

/** A line that opens an item of a list, as people type it: what follows the sign, and its number. */
interface ItemLine {
  readonly text: string;
  readonly number?: number;
}

/** `1. Siti`, `- Siti`; undefined for a line that opens none. */
export function itemIn(line: string): ItemLine | undefined {
  const [sign, number] = ITEM.exec(line) ?? [];
  if (sign === undefined || (SIGN_ALONE.test(sign) && !sign.endsWith(' '))) return undefined;
  return { text: line.slice(sign.length), ...(number && { number: Number(number) }) };
}

export function opensItem(line: string): boolean {
  return itemIn(line) !== undefined;
}

/** The items of a list. */
export function itemsOf(list: BodyElement): BodyElement[] {
  return list.children.filter((child) => typeof child !== 'string');
}

/** The first of some blocks, as long as each is such a one. */
export function leadingWhile(
  blocks: readonly BodyElement[],
  isOne: (block: BodyElement, at: number) => boolean,
): BodyElement[] {
  const end = blocks.findIndex((block, at) => !isOne(block, at));
  return blocks.slice(0, end < 0 ? undefined : end);
}

export function isList({ tag }: BodyElement): boolean {
  return tag === 'ul' || tag === 'ol';
}
