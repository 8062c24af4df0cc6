import { escapeMarkup } from '../../shared/text.ts';
import type { Figure } from './report.ts';

/** Pixels. */
const ROW = 30;
const LABELS = 290;
const BAR = 300;
const WIDTH = LABELS + BAR + 60;

/** The figures as bars, each as long as its ratio to its goal; the line is the goal. */
export function plot(figures: readonly Figure[]): string {
  const height = figures.length * ROW + 20;
  const rows = figures.map((figure, i) => row(figure, i * ROW + 10));
  const goal = LABELS + BAR / 1.25;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...rows,
    `<line x1="${goal}" x2="${goal}" y1="4" y2="${height - 4}" stroke="#b3261e" stroke-dasharray="4 3"/>`,
    '</svg>',
    '',
  ].join('\n');
}

function row({ name, value, goal }: Figure, y: number): string {
  const ratio = value / goal;
  // The axis ends at 1.25: what misses its goal by more is cut there, and its number tells.
  const width = Math.round((Math.min(ratio, 1.25) / 1.25) * BAR);
  const color = ratio <= 1 ? '#0b4f71' : '#b3261e';
  return [
    `<text x="${LABELS - 8}" y="${y + 17}" text-anchor="end" fill="#1b1f24">${escapeMarkup(name)}</text>`,
    `<rect x="${LABELS}" y="${y + 4}" width="${width}" height="${ROW - 12}" fill="${color}"/>`,
    `<text x="${LABELS + width + 6}" y="${y + 17}" fill="#1b1f24">${ratio.toFixed(2)}</text>`,
  ].join('\n');
}
