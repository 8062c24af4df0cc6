import markdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { slipWords } from '../../cli/slip-words.ts';
import { allowedHtml } from '../../shared/manuscripts/body/allow-list.ts';
import { serialise } from '../../shared/manuscripts/body/body-tree.ts';
import { parseBody } from '../../shared/manuscripts/body/parse-body.ts';
import { check } from '../../shared/manuscripts/check.ts';
import { markdownBody } from '../../shared/manuscripts/markdown/markdown.ts';
import { readManuscript } from '../../shared/manuscripts/read-manuscript.ts';
import type { Figure } from '../support/report.ts';
import { interleaved, type Runs, ratio, typical } from '../support/rounds.ts';
import { markdownArticle, markdownText } from './inputs.ts';

type Job = 'reading' | 'body' | 'markdownIt' | 'sanitizeHtml' | 'parse5' | 'checks' | 'peer';

/** Articles in a round: one takes less than what a clock ticks in beside other work. */
const BATCH = 30;
/** Batches before the first that counts, so that all code is compiled. */
const WARM_UP = 10;

const MARKDOWN = markdownIt();
const HOUSE = { timeZone: 'Asia/Makassar', outlet: 'KOMINFONEWS' };
const FILE = { name: 'rilis.md', type: 'text/markdown' } as const;

/** The article through the reading that the function does, its steps, and through the peer. */
export async function measureMarkdown(rounds: number): Promise<Runs<Job>> {
  const bytes = new TextEncoder().encode(markdownArticle());
  const text = markdownText();
  const html = markdownBody(text, FILE.name);
  const allowed = allowedHtml(html);
  const reading = readManuscript(bytes, FILE, HOUSE);
  const against = { settings: HOUSE, words: slipWords(), sentAt: '2026-11-16T04:00:00.000Z' };
  const peer = unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(rehypeSanitize)
    .use(rehypeStringify);
  const jobs = {
    reading: batch(() => readManuscript(bytes, FILE, HOUSE)),
    body: batch(() => serialise(parseBody(markdownBody(text, FILE.name)))),
    markdownIt: batch(() => MARKDOWN.render(text)),
    sanitizeHtml: batch(() => allowedHtml(html)),
    parse5: batch(() => parseFragment(allowed)),
    checks: batch(() => check(reading, against)),
    peer: batch(() => peer.processSync(text)),
  };
  for (let i = 0; i < WARM_UP; i += 1) for (const job of Object.values(jobs)) await job();
  return await interleaved(jobs, rounds);
}

function batch(job: () => unknown): () => Promise<void> {
  return async () => {
    for (let i = 0; i < BATCH; i += 1) job();
  };
}

export function markdownFigures(runs: Runs<Job>): Figure[] {
  return [
    {
      name: 'Markdown of 850 words to an article',
      value: typical(runs, 'wall', 'reading') / BATCH,
      unit: 'ms',
      goal: 6,
    },
    {
      name: 'its processor time to remark-rehype with rehype-sanitize',
      value: ratio(runs, 'cpu', 'reading', 'peer'),
      unit: '×',
      goal: 0.25,
    },
    {
      name: 'of its sanitised HTML alone',
      value: ratio(runs, 'cpu', 'body', 'peer'),
      unit: '×',
      goal: 0.25,
    },
  ];
}

export const MARKDOWN_HEADS = ['850 words of Markdown', 'processor time', 'time'];

export function markdownRows(runs: Runs<Job>): string[][] {
  const names: Record<Job, string> = {
    reading: 'whole reading: an article',
    body: 'Markdown to sanitised HTML, of it',
    markdownIt: '– markdown-it alone',
    sanitizeHtml: '– sanitize-html alone',
    parse5: '– parse5 alone',
    checks: 'checks of dates, people and slips',
    peer: 'remark-rehype with rehype-sanitize',
  };
  return Object.entries(names).map(([job, name]) => {
    const each = (what: 'cpu' | 'wall') => typical(runs, what, job as Job) / BATCH;
    return [name, `${each('cpu').toFixed(2)} ms`, `${each('wall').toFixed(2)} ms`];
  });
}
