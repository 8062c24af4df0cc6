import type { Level } from './numbering.ts';

/** Longer ones are no labels; a hostile level may hold anything. */
const LONGEST_LABEL = 40;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The label of an item as Word prints it: `a.`, `1.2`, `Pasal 3`. */
export function labelOf(
  levels: readonly Level[],
  numbers: readonly (number | undefined)[],
  index: number,
): string {
  const text = levels[index]?.text ?? '';
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const number = numbers[at] ?? levels[at]?.start ?? 1;
      return written(number, levels[at]?.format ?? 'decimal');
    })
    .slice(0, LONGEST_LABEL)
    .trim();
}

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** a to z, aa, bb: as Word goes on. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 10) return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, digits] of ROMAN) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
