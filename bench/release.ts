/** `npm run bench:release`: ten photos of 12 megapixels in one release, from its last byte to live, and what its sender sees meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cloud, startCloud } from '../local/cloud.ts';
import { assemble } from '../local/synth.ts';
import { telephonePhotos } from './release/photos.ts';
import { publish } from './release/sender.ts';
import { type Round, STEPS, type Step, stepsOf } from './release/steps.ts';
import { benchNewsroom, manuscript } from './spine/newsroom.ts';
import { childrenWith, cpuOf } from './support/processes.ts';
import { destinations, type Figure, machine, median, report, table } from './support/report.ts';

const ROUNDS = 3;
const PHOTOS = 10;
const GOAL_SECONDS = 20;

const PROJECT = resolve(import.meta.dirname, '..');

const load = () => (loadavg()[0] ?? 0).toFixed(1);

console.log(`${machine()}, load ${load()}`);
const files = destinations();
const assembly = await assemble({ projectDir: PROJECT });
const place = mkdtempSync(join(tmpdir(), 'warta-bench-'));
const notes: { readonly at: number; readonly text: string }[] = [];
const cloud = await startCloud({
  ...{ assembly, dataDir: join(place, 'data'), schedules: false },
  onLog: ({ text }) => notes.push({ at: performance.now(), text }),
});
try {
  report(await measure(cloud), files);
} finally {
  await cloud.stop();
  rmSync(place, { recursive: true });
}

async function measure(on: Cloud): Promise<Figure[]> {
  const { stores } = await benchNewsroom(on, 'sepuluh');
  const expiresAt = new Date(Date.now() + 3600_000).toISOString();
  const holder = { newsroom: 'sepuluh', role: 'editor', name: 'Redaksi', expiresAt } as const;
  const token = await stores.tokens.create(holder);
  const environment = { WARTA_API: on.apiUrl, WARTA_TOKEN: token };
  console.log('Warming up with one photo …');
  await release(on, environment, 0, 1);
  const rounds: Round[] = [];
  for (let i = 1; i <= ROUNDS; i += 1) {
    console.log(`${PHOTOS} photos of 12 MP, ${i} of ${ROUNDS}, load ${load()} …`);
    rounds.push(await release(on, environment, i * PHOTOS, PHOTOS));
  }
  console.log(`\nSeconds, each round:\n${table(rows(rounds))}`);
  const value = median(rounds.map(({ told }) => told));
  const name = `${PHOTOS} photos of 12 MP, last byte to live`;
  return [{ name, value, unit: 's', goal: GOAL_SECONDS }];
}

async function release(
  on: Cloud,
  environment: Readonly<Record<string, string>>,
  first: number,
  count: number,
): Promise<Round> {
  const text = join(place, `rilis-${first}.txt`);
  writeFileSync(text, manuscript(`Sepuluh foto, ke-${first}`));
  const photos = (await telephonePhotos(count, first)).map((bytes, i) => {
    const path = join(place, `foto-${first}-${i + 1}.jpg`);
    writeFileSync(path, bytes);
    return path;
  });
  await on.idle();
  notes.length = 0;
  const before = photoCpu();
  const began = performance.now();
  const sent = await publish([text, ...photos], environment);
  await on.idle();
  return stepsOf({ began, sent, notes, photos: count, cpu: since(before) });
}

/** ms that each process of the photo function has taken so far, by its number. */
function photoCpu(): Map<number, number> {
  return new Map(childrenWith('/ingest-photo/').map((pid) => [pid, cpuOf(pid)]));
}

/** ms; those that were idle for a minute have ended meanwhile, and took none. */
function since(before: ReadonlyMap<number, number>): number {
  return [...photoCpu()].reduce((sum, [pid, cpu]) => sum + cpu - (before.get(pid) ?? 0), 0);
}

function rows(rounds: readonly Round[]): string[][] {
  return Object.entries(STEPS).map(([step, name]) => [
    name,
    ...rounds.map((round) => round[step as Step].toFixed(1)),
  ]);
}
