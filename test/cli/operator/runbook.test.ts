import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const RUNBOOK = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
const SECTIONS = RUNBOOK.split(/^### /m).slice(1);

const step = (section: string, words: RegExp) =>
  section.split('\n').findIndex((line) => /^\d\. /.test(line) && words.test(line));

test('whoever is told that the doctor finds nothing more was told of dead letters before', () => {
  const ends = SECTIONS.filter((section) => step(section, /must say|must find nothing/) >= 0);
  expect(ends.map((section) => section.split('\n')[0])).toEqual([
    'Dead letters',
    'The log has lost its end',
  ]);
  for (const section of ends) {
    const last = step(section, /must say|must find nothing/);
    for (const command of [/dlq redrive/, /dlq discard/])
      expect(last).toBeGreaterThan(step(section, command));
    expect(step(section, /dlq discard/)).toBeGreaterThan(0);
  }
});
