import { describe, expect, test } from 'vitest';
import { ManuscriptError } from '../../../shared/manuscripts/manuscript-error.ts';
import { oneLine } from '../../../shared/text.ts';
import { sanitiseBody } from '../../support/sanitise.ts';
import { expectCleanBody } from './body-check.ts';
import { besides, markdown, plain } from './reading.ts';

const strings = besides('corpus/strings/blns.json');
const payloads = besides('corpus/strings/xss-payloads.json');

/** Reads, and checks what comes out; true if it was read, false if it was refused properly. */
function reads(read: () => ReturnType<typeof plain>): boolean {
  try {
    const { headline, body, lead } = read();
    expectCleanBody(body);
    expect(oneLine(headline)).toBe(headline);
    expect(oneLine(lead)).toBe(lead);
    return true;
  } catch (error) {
    if (error instanceof ManuscriptError) return false;
    throw error;
  }
}

describe.skipIf(!strings)('naughty strings (skipped without ../shared/corpus)', () => {
  const naughty: string[] = strings ? JSON.parse(strings.toString()) : [];

  test('as headlines', () => {
    const read = naughty.filter((text) => reads(() => plain(`${text}\n\nSatu.\n\nDua.`)));
    expect(read.length).toBeGreaterThan(300);
    naughty.forEach((text) => void reads(() => markdown(`# ${text}\n\nSatu.`)));
    naughty.forEach((text) => void reads(() => markdown(`---\njudul: ${text}\n---\nSatu.`)));
  });

  test('as paragraphs', () => {
    for (const text of naughty) {
      expect(reads(() => plain(`Judul Berita\n\n${text}\n\nSatu.`))).toBe(true);
      expect(reads(() => markdown(`# Judul Berita\n\n${text}\n\nSatu.`))).toBe(true);
    }
  });
});

describe.skipIf(!payloads)('payloads that browsers ran (skipped without ../shared/corpus)', () => {
  const harmful: { title?: string; payload: string }[] = payloads
    ? JSON.parse(payloads.toString())
    : [];

  test('come through the sanitiser harmless, and a second time unchanged', () => {
    expect(harmful.length).toBeGreaterThan(200);
    for (const { payload } of harmful) {
      const clean = sanitiseBody(payload);
      expectCleanBody(clean);
      expect(sanitiseBody(clean)).toBe(clean);
    }
  });

  test('come through Markdown harmless', () => {
    for (const { payload } of harmful) {
      reads(() => markdown(`# Judul Berita\n\n${payload}\n\nSatu.`));
      reads(() => markdown(`# Judul Berita\n\n[a](${payload}) ![b](${payload})\n\nSatu.`));
      reads(() => markdown(`# ${payload}\n\nSatu.`));
    }
  });
});
