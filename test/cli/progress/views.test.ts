import { expect, test } from 'vitest';
import { createBoard } from '../../../cli/progress/board.ts';
import { plainView } from '../../../cli/progress/plain.ts';
import { frame, terminalView } from '../../../cli/progress/terminal.ts';

function clockAndLines() {
  const lines: string[] = [];
  const clock = { now: 0 };
  const now = () => clock.now;
  return { lines, clock, now, out: { write: (text: string) => void lines.push(text) } };
}

test('plain lines of a long upload come twice a minute', () => {
  const { lines, clock, now, out } = clockAndLines();
  const board = createBoard(now, plainView(out, now));
  board.list([{ number: 1, name: 'a.jpg', size: 70 * 1024 * 1024 }]);
  board.change(1, { state: 'uploading', sent: 0 });
  for (let second = 1; second <= 70; second++) {
    clock.now = second * 1000;
    board.change(1, { sent: second * 1024 * 1024 });
  }
  board.change(1, { state: 'processing' });
  expect(lines).toEqual([
    'a.jpg: uploading\n',
    'a.jpg: uploading 42 %, 30.0 of 70.0 MB, 1.0 MB/s, 40 s left\n',
    'a.jpg: uploading 85 %, 60.0 of 70.0 MB, 1.0 MB/s, 10 s left\n',
    'a.jpg: processing\n',
  ]);
});

test('plain lines say again how it stands where nothing has changed for half a minute', () => {
  const { lines, clock, now, out } = clockAndLines();
  const board = createBoard(now, plainView(out, now));
  board.list([{ number: 1, name: 'a.jpg', size: 10 }]);
  board.change(1, { state: 'processing' });
  for (let second = 1; second <= 70; second++) {
    clock.now = second * 1000;
    if (second === 20) board.change(1, { state: 'ready' });
    board.headline('Submission abc: publishing');
  }
  expect(lines).toEqual([
    'a.jpg: processing\n',
    'Submission abc: publishing\n',
    'a.jpg: ready\n',
    'Submission abc: publishing\n',
  ]);
});

test('a frame is written over the last one, line by line, and clears what is left of it', () => {
  expect(frame(2, [], ['one', 'two'])).toBe('\u001b[2A\rone\u001b[K\ntwo\u001b[K\n\u001b[0J');
  expect(frame(0, ['note'], ['one'])).toBe('note\u001b[K\none\u001b[K\n\u001b[0J');
});

test('a terminal counts the seconds for which a photo is worked on, from the start of that', () => {
  const { lines, clock, now, out } = clockAndLines();
  const board = createBoard(now, terminalView({ ...out, isTTY: true, columns: 40, rows: 24 }));
  board.list([{ number: 1, name: 'a.jpg', size: 10 }]);
  for (const at of [5000, 6000, 7900]) {
    clock.now = at;
    board.change(1, { state: 'processing' });
    board.note('a look');
  }
  board.end();
  const drawn = lines.map((text) => /processing[\w, ]*/.exec(text)?.[0]);
  expect(drawn).toEqual(['processing', 'processing, 1 s', 'processing, 2 s', 'processing, 2 s']);
});

test('a terminal keeps the last state on the screen, and notes above it', () => {
  const { lines, now, out } = clockAndLines();
  const board = createBoard(now, terminalView({ ...out, isTTY: true, columns: 40, rows: 24 }));
  board.note('The newsroom is busy');
  board.list([{ number: 1, name: 'a.jpg', size: 10 }]);
  board.headline('Submission abc: live');
  board.change(1, { state: 'ready' });
  board.end();
  board.end();
  expect(lines).toEqual([
    'The newsroom is busy\u001b[K\n\u001b[0J',
    '✓ a.jpg  ready\u001b[K\nSubmission abc: live\u001b[K\n\u001b[0J',
  ]);
});
