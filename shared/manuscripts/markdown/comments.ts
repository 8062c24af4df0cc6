interface Uncommented {
  readonly text: string;
  /** Of a line of that text, from 1: which line of the original it begins in. */
  lineOf(line: number): number;
}

/** Takes HTML comments out: they are notes among editors. One that never ends is text. */
export function withoutComments(text: string): Uncommented {
  const kept: string[] = [];
  const origins = [1];
  let original = 1;
  const keep = (piece: string): void => {
    kept.push(piece);
    for (let lines = breaksIn(piece); lines > 0; lines -= 1) origins.push(++original);
  };
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    keep(text.slice(at, open));
    at = close + 3;
    original += breaksIn(text.slice(open, at));
  }
  keep(text.slice(at));
  return { text: kept.join(''), lineOf: (line) => origins[line - 1] ?? original };
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
