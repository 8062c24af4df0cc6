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
    const draw = (above: readonly string[] = []) => {
      const { files, headline } = snapshot();
      const lines = blockLines(files, headline, screen);
      if (lines.length + drawn + above.length > 0) screen.write(frame(drawn, above, lines));
      drawn = lines.length;
    };
    // Each frame, changed or not: a rate falls while nothing comes in.
    const timer = setInterval(() => draw(), FRAME_MS);
    return {
      changed: () => undefined,
      note: (text) => draw([text]),
      end: () => {
        clearInterval(timer);
        draw();
      },
    };
  };
}

/**
 * One write, so that no half-drawn frame is seen: up, each line over the old one, the rest cleared.
 * Clearing first would make terminals whose height the block fills keep every frame in their history.
 */
export function frame(drawn: number, above: readonly string[], lines: readonly string[]): string {
  const up = drawn > 0 ? `${ESC}${drawn}A\r` : '';
  return `${up}${[...above, ...lines].map((line) => `${line}${ESC}K\n`).join('')}${ESC}0J`;
}
