import { escapeMarkup } from '../../shared/text.ts';
import type { Figure } from './report.ts';

/** Pixels. */
const ROW = 30;
const LEAST_LABELS = 290;
/** of a letter on average, with something to spare */
const LETTER = 7.4;
const BAR = 300;

/** The ratio at which the axis ends: what misses its goal by more is cut there, and its number tells. */
const AXIS = 1.25;

/** The figures as bars, each as long as its ratio to its goal; the line is the goal. */
export function plot(figures: readonly Figure[]): string {
  const labels = Math.max(
    LEAST_LABELS,
    ...figures.map(({ name }) => Math.round(name.length * LETTER)),
  );
  const width = Math.ceil(labels + BAR + 60);
  const height = figures.length * ROW + 20;
  const rows = figures.map((figure, i) => row(figure, labels, i * ROW + 10));
  const goal = labels + BAR / AXIS;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...rows,
    `<line x1="${goal}" x2="${goal}" y1="4" y2="${height - 4}" stroke="#b3261e" stroke-dasharray="4 3"/>`,
    '</svg>',
    '',
  ].join('\n');
}

function row({ name, value, goal }: Figure, x: number, y: number): string {
  const ratio = value / goal;
  const width = Math.round((Math.max(0, Math.min(ratio, AXIS)) / AXIS) * BAR);
  const color = ratio <= 1 ? '#0b4f71' : '#b3261e';
  return [
    `<text x="${x - 8}" y="${y + 17}" text-anchor="end" fill="#1b1f24">${escapeMarkup(name)}</text>`,
    `<rect x="${x}" y="${y + 4}" width="${width}" height="${ROW - 12}" fill="${color}"/>`,
    `<text x="${x + width + 6}" y="${y + 17}" fill="#1b1f24">${ratio.toFixed(2)}</text>`,
  ].join('\n');
}
