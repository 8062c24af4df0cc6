/** `npm run bench:manuscript`: what reading a manuscript costs, against remark-rehype and mammoth. */
import { loadavg } from 'node:os';
import {
  MARKDOWN_HEADS,
  markdownFigures,
  markdownRows,
  measureMarkdown,
} from './manuscript/markdown.ts';
import {
  measureWord,
  measureWorker,
  WORD_HEADS,
  wordFigures,
  wordRows,
} from './manuscript/word.ts';
import { destinations, machine, report, table } from './support/report.ts';

/** Odd, so that there is one in the middle. */
const ROUNDS = 15;
/** of a thread's start, which takes a second */
const FEW_ROUNDS = 3;

console.log(`${machine()}, load ${loadavg()[0]?.toFixed(1)}`);
const files = destinations();
const markdown = await measureMarkdown(ROUNDS);
console.log(`\n${table([MARKDOWN_HEADS, ...markdownRows(markdown)])}`);
const word = await measureWord(ROUNDS);
console.log(`\n${table([WORD_HEADS, ...wordRows(word)])}`);
const worker = await measureWorker(FEW_ROUNDS);
console.log(`in a thread of its own, from the sources: ${Math.round(worker)} ms`);
report([...markdownFigures(markdown), ...wordFigures(word)], files);
