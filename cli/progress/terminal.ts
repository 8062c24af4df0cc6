import type { Screen } from '../io.ts';
import { blockLines } from './block.ts';
import type { OpenView } from './view.ts';

const ESC = '\u001b[';
/** Ten frames a second look smooth and cost nothing. */
const FRAME_MS = 100;

/** Redraws one block of lines in place, at the terminal's width of the moment. */
export function terminalView(screen: Screen): OpenView {
  return (snapshot) => {
    let drawn = 0;
    const draw = (above = '') => {
      const { files, headline } = snapshot();
      const lines = blockLines(files, headline, screen);
      if (lines.length + drawn > 0 || above) screen.write(frame(drawn, above, lines));
      drawn = lines.length;
    };
    // Each frame, changed or not: a rate falls while nothing comes in.
    const timer = setInterval(() => draw(), FRAME_MS);
    return {
      changed: () => undefined,
      note: (text) => draw(`${text}\n`),
      end: () => {
        clearInterval(timer);
        draw();
      },
    };
  };
}

/** One write, so that no half-drawn frame is seen: up over the old block, clear it, the new one. */
export function frame(drawn: number, above: string, lines: readonly string[]): string {
  const up = drawn > 0 ? `${ESC}${drawn}A\r` : '';
  return `${up}${ESC}0J${above}${lines.map((line) => `${line}\n`).join('')}`;
}
