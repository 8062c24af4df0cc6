import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of matrix.md: something that can be asked of AWS, and who may ask for it. */
export interface Row {
  /** E.g. `s3:PutObject`. */
  readonly action: string;
  /** As matrix.md writes it. */
  readonly on: string;
  /** In the order of {@link Matrix.columns}. */
  readonly allowed: readonly boolean[];
}

export interface Matrix {
  /** Functions, and `edge` for CloudFront. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const MARKS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['·', false],
]);

/** All tables of matrix.md, which have the same columns. */
export function readMatrix(): Matrix {
  const text = readFileSync(join(import.meta.dirname, 'matrix.md'), 'utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('|') && !line.includes('---'));
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const headers = cells.filter(([first]) => first === 'action');
  const [header = []] = headers;
  if (headers.some((other) => other.join() !== header.join())) {
    throw new Error('Expected the same columns for every table of matrix.md');
  }
  const rows = cells.filter(([first]) => first !== 'action').map(rowOf);
  return { columns: header.slice(2), rows };
}

function rowOf([action = '', on = '', ...marks]: readonly string[]): Row {
  const allowed = marks.map((mark) => {
    const known = MARKS.get(mark);
    if (known === undefined) throw new Error(`Expected yes or · for ${action} on ${on}: ${mark}`);
    return known;
  });
  return { action, on, allowed };
}
