import { sharedJson } from './corpus.ts';

/** Strings that have broken other software; empty where the corpus is absent. */
export const NAUGHTY = (sharedJson('corpus/strings/blns.json') as string[] | undefined) ?? [];

/** HTML that browsers have executed; empty where the corpus is absent. */
export const PAYLOADS = (
  (sharedJson('corpus/strings/xss-payloads.json') as { payload: string }[] | undefined) ?? []
).map(({ payload }) => payload);

export const HOSTILE: readonly string[] = [...NAUGHTY, ...PAYLOADS];
