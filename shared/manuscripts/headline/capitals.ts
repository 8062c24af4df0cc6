/** Letters in capitals that a text must have to be one in capitals. */
const LEAST_LETTERS = 4;

/** `di`, `ke-354`, `dr.`, `S.Sos.`, `e-KTP`: what stands in small letters within a text in capitals. */
const STRAY =
  /^[^\p{L}]*(?:\p{L}{1,3}|\p{L}{1,3}(?:\.\p{L}{1,5}){1,3}|\p{Ll}{1,3}-[\p{Lu}\p{N}]+|dari|yang|untuk|dengan)[^\p{L}]*$/u;

/** Whether a line is written in capitals, whatever short words in it are not. */
export function isAllCapitals(line: string): boolean {
  const words = line.split(' ').filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => word !== word.toUpperCase());
  const letters = words
    .filter((word) => word === word.toUpperCase())
    .join('')
    .replace(/\P{Lu}/gu, '').length;
  return letters >= LEAST_LETTERS && small.length * 2 < words.length && small.every(isStray);
}

function isStray(word: string): boolean {
  return STRAY.test(word);
}
