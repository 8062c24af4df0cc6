/** `npm run bench:spine`: from the last byte of an upload to the entry in the edge's feed, and what it costs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Cloud, startCloud } from '../local/cloud.ts';
import { assemble } from '../local/synth.ts';
import { publishMessage } from '../shared/messages.ts';
import { fillLog, published } from './spine/archive.ts';
import { type BenchNewsroom, benchNewsroom } from './spine/newsroom.ts';
import { photo } from './spine/photos.ts';
import { type Figure, machine, median, report } from './support/report.ts';

const ROUNDS = 15;
const PHOTO_ROUNDS = 5;
const SMALL = 50;
const LARGE = 5000;

const PROJECT = resolve(import.meta.dirname, '..');

console.log(machine());
const assembly = await assemble({ projectDir: PROJECT });
const dataDir = mkdtempSync(join(tmpdir(), 'warta-bench-'));
const cloud = await startCloud({ assembly, dataDir, schedules: false });
try {
  report(await measure(cloud));
} finally {
  await cloud.stop();
  rmSync(dataDir, { recursive: true });
}

async function measure(on: Cloud): Promise<Figure[]> {
  console.log('Warming up …');
  const small = await benchNewsroom(on, 'kecil');
  const large = await benchNewsroom(on, 'besar');
  for (let i = 0; i < 5; i += 1) await small.release();
  await small.release(await photos(0));
  return [
    ...(await requests(on, small)),
    await textReleases(small),
    await photoReleases(small),
    await archiveSize(small, large),
    apiBundle(),
  ];
}

async function textReleases(newsroom: BenchNewsroom): Promise<Figure> {
  console.log(`Text releases, ${ROUNDS} …`);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push(await newsroom.release());
  return { name: 'text release, last byte to feed', value: median(times), unit: 'ms', goal: 300 };
}

async function photoReleases(newsroom: BenchNewsroom): Promise<Figure> {
  console.log(`Releases with two photos of 6 MP, ${PHOTO_ROUNDS} …`);
  const times: number[] = [];
  for (let i = 1; i <= PHOTO_ROUNDS; i += 1) times.push(await newsroom.release(await photos(i)));
  const value = median(times);
  return { name: 'two photos of 6 MP, last byte to feed', value, unit: 'ms', goal: 4000 };
}

async function photos(round: number): Promise<Uint8Array[]> {
  return [await photo(2 * round), await photo(2 * round + 1)];
}

/** All that the functions asked of AWS for one text release, from its announcement on. */
async function requests(on: Cloud, newsroom: BenchNewsroom): Promise<Figure[]> {
  await on.idle();
  const mark = on.calls.count;
  await newsroom.release();
  await on.idle();
  const calls = on.calls.since(mark).filter(({ principal }) => principal !== 'operator');
  const count = (pattern: RegExp) => calls.filter(({ action }) => pattern.test(action)).length;
  const unit = 'requests';
  return [
    { name: 'DynamoDB requests a text release', value: count(/^dynamodb:/), unit, goal: 25 },
    { name: 'S3 writes a text release', value: count(/^s3:(Put|Copy)/), unit, goal: 10 },
    { name: 'invalidations a text release', value: count(/CreateInvalidation/), unit, goal: 1 },
  ];
}

/** Publishing beside a large archive against publishing beside a small one, in turns. */
async function archiveSize(small: BenchNewsroom, large: BenchNewsroom): Promise<Figure> {
  console.log(`Filling an archive of ${LARGE} …`);
  for (const [newsroom, size] of [
    [small, SMALL],
    [large, LARGE],
  ] as const) {
    await fillLog(newsroom, size);
    const { publishQueue } = newsroom.stores;
    await publishQueue.send(publishMessage(newsroom.id, size, 'filled'));
    await published(newsroom);
  }
  console.log(`Text releases beside ${SMALL} and ${LARGE} articles, ${ROUNDS} in turns …`);
  const times = { small: [] as number[], large: [] as number[] };
  for (let i = -2; i < ROUNDS; i += 1) {
    const [few, many] = [await small.release(), await large.release()];
    if (i < 0) continue;
    times.small.push(few);
    times.large.push(many);
  }
  const value = median(times.large) / median(times.small);
  return { name: `time beside ${LARGE} articles against ${SMALL}`, value, unit: '×', goal: 1.2 };
}

function apiBundle(): Figure {
  const folder = join(assembly, 'functions', 'api');
  const value = readdirSync(folder)
    .map((file) => gzipSync(readFileSync(join(folder, file))).length)
    .reduce((total, length) => total + length / 1024, 0);
  return { name: 'API function, gzipped', value, unit: 'KB', goal: 200 };
}
