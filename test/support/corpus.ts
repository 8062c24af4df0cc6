import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A JSON file beside the checkout, e.g. `corpus/strings/blns.json`; undefined where it is absent. */
export function sharedJson(path: string): unknown {
  const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.warn(`skipped: ../shared/${path} is absent`);
  return undefined;
}
