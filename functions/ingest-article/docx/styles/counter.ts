import { labelOf } from './labels.ts';
import type { List } from './numbering.ts';

/** How an item of a list is marked. */
export type Mark =
  | { readonly kind: 'bullet' }
  /** `1.`, `1)`, `(1)`: as HTML counts by itself */
  | { readonly kind: 'number'; readonly number: number }
  /** anything else that is counted, as Word shows it: `a.`, `III.`, `1.2` */
  | { readonly kind: 'label'; readonly label: string };

const PLAIN_NUMBER = /^\(?%\d[.)]?\)?$/;

/** Counts the items of all lists, in the order of the document. */
export class Counter {
  /** of each scheme the number of each level, undefined where none was counted since the last restart */
  readonly #numbers = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /**
   * The mark of the next item; undefined where it has none.
   *
   * @param id of the list
   */
  next(id: string, list: List, index: number): Mark | undefined {
    const level = list.levels[index];
    if (!level || level.format === 'none') return undefined;
    if (level.format === 'bullet') return { kind: 'bullet' };
    const numbers = this.#counted(id, list, index, level.start);
    const number = numbers[index] ?? level.start;
    if (level.format === 'decimal' && PLAIN_NUMBER.test(level.text))
      return { kind: 'number', number };
    const label = labelOf(list.levels, numbers, index);
    return label === '' ? undefined : { kind: 'label', label };
  }

  #counted(id: string, list: List, index: number, start: number): (number | undefined)[] {
    const numbers = this.#numbers.get(list.scheme) ?? [];
    this.#numbers.set(list.scheme, numbers);
    const restart = list.restarts.get(index);
    const first = `${id} ${index}`;
    if (restart !== undefined && !this.#begun.has(first)) numbers[index] = restart;
    else numbers[index] = (numbers[index] ?? start - 1) + 1;
    this.#begun.add(first);
    // Deeper levels begin anew below each item.
    numbers.length = index + 1;
    return numbers;
  }
}
