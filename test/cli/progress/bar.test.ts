import { expect, test } from 'vitest';
import { fileLine, nameColumns } from '../../../cli/progress/bar.ts';
import { blockLines } from '../../../cli/progress/block.ts';
import type { FileProgress } from '../../../cli/progress/file-progress.ts';
import { textWidth } from '../../../cli/progress/text-width.ts';

const MB = 1024 * 1024;
const halfway: FileProgress = {
  number: 1,
  name: 'rapat-koordinasi-adpim-balikpapan-01.jpg',
  size: 20 * MB,
  sent: 12.4 * MB,
  rate: 1.2 * MB,
  state: 'uploading',
  seconds: 0,
  note: '',
};

function line(file: FileProgress, columns: number): string {
  return fileLine(file, nameColumns([file], columns), columns);
}

test('at 120 columns a line has name, bar, share, bytes, rate and time left', () => {
  expect(line(halfway, 120)).toBe(
    '  rapat-koordinasi-…-balikpapan-01.jpg  [████████████████░░░░░░░░░░░]   62 %     12.4 of 20.0 MB  1.2 MB/s  7 s left',
  );
});

test('at 80 columns the bytes give way to the bar', () => {
  expect(line(halfway, 80)).toBe(
    '  rapat-koord…papan-01.jpg  [███████████░░░░░░░░]   62 %  1.2 MB/s  7 s left',
  );
});

test('at 40 columns share, rate and time are left', () => {
  expect(line(halfway, 40)).toBe('  rapat…01.jpg   62 %  1.2 MB/s  7 s');
});

test('no line is as wide as its terminal, whatever the name, the state and the width', () => {
  const names = ['a.jpg', '新聞'.repeat(40), '👩‍👩‍👧‍👦'.repeat(30), halfway.name];
  const states = ['uploading', 'waiting', 'rejected', 'uploaded', 'ready'] as const;
  for (const columns of [10, 20, 40, 41, 79, 80, 120, 200]) {
    for (const name of names) {
      for (const state of states) {
        const note = state === 'rejected' ? 'Expected a picture for it '.repeat(9) : '';
        const width = textWidth(line({ ...halfway, name, state, note }, columns));
        expect(width, `${name} ${state} at ${columns}`).toBeLessThan(columns);
      }
    }
  }
});

test('a file that is empty or of unknown rate shows no nonsense', () => {
  const idle = { ...halfway, name: 'a.jpg', sent: 0, rate: 0 };
  expect(line(idle, 80)).toMatch(/\[░+\] {4}0 % {6}0.0 of 20.0 MB$/);
  expect(line({ ...idle, size: 0 }, 80)).toContain('100 %');
});

test('where the terminal is too low, the files that move are shown and the rest counted', () => {
  const files = Array.from({ length: 30 }, (_, index): FileProgress => {
    const state = index === 20 ? 'uploading' : index < 20 ? 'ready' : 'waiting';
    return { ...halfway, number: index + 1, name: `${index + 1}.jpg`, state };
  });
  const lines = blockLines(files, 'Submission abc: open', { columns: 80, rows: 10 });
  expect(lines).toHaveLength(9);
  expect(lines[0]).toContain('21.jpg');
  expect(lines.at(-2)).toBe('  … and 23 more');
  expect(lines.at(-1)).toBe('Submission abc: open');
});
