/** `npm run bench:photo`: what a photo costs, against pure encoding, the naive way and vipsthumbnail. */
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { assemble } from '../local/synth.ts';
import { EFFORT_HEADS, effortFigures, effortRow, measureEffort } from './photo/avif-effort.ts';
import { heavyPhotos } from './photo/heavy-photos.ts';
import {
  type Input,
  otherFormats,
  otherPhotos,
  sixMegapixels,
  twelveMegapixels,
} from './photo/inputs.ts';
import {
  MEMORY_HEADS,
  measureCropsAnew,
  measureMemory,
  memoryFigures,
  memoryRow,
  type PhotoCost,
} from './photo/memory.ts';
import {
  measurePeer,
  PEER_CPU_HEADS,
  PEER_FILE_HEADS,
  type PeerCost,
  peerCpuRow,
  peerFigure,
  peerFileRows,
} from './photo/peer.ts';
import {
  againstEncoding,
  againstNaive,
  measureSpeed,
  SPEED_HEADS,
  speedRows,
  timeAgainstNaive,
} from './photo/speed.ts';
import { isInstalled } from './photo/tools.ts';
import { destinations, type Figure, machine, report, table } from './support/report.ts';

/** Odd, so that there is one in the middle. */
const ROUNDS = 5;
/** of what takes a second and more each time: decoders of WebAssembly, AVIF at effort 4 */
const FEW_ROUNDS = 3;

const PROJECT = resolve(import.meta.dirname, '..');

const versions = `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`;
console.log(`${machine()}, load ${loadavg()[0]?.toFixed(1)}; ${versions}`);
if (availableParallelism() !== 2) {
  console.log('Times are meant for two cores: run it with `taskset -c 0,1`.');
}
const files = destinations();
const six = await sixMegapixels();
const twelve = await twelveMegapixels(six);
report([...(await speed()), ...(await peer()), ...(await memory()), ...(await effort())], files);

async function speed(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const rows: string[][] = [SPEED_HEADS];
  const jpegs = [six, twelve];
  for (const photo of [...jpegs, ...(await otherFormats(twelve))]) {
    const rounds = photo.file.type === 'image/heic' ? FEW_ROUNDS : ROUNDS;
    console.log(`${photo.name}, ${rounds} rounds …`);
    const runs = await measureSpeed(photo, rounds);
    rows.push(...speedRows(photo.name, runs));
    const isJpeg = jpegs.includes(photo);
    if (isJpeg) figures.push(...againstEncoding(photo.name, runs));
    figures.push(...againstNaive(photo.name, runs));
    if (isJpeg) figures.push(...timeAgainstNaive(photo.name, runs));
  }
  show('Processor time, in ms:', rows);
  return figures;
}

async function peer(): Promise<Figure[]> {
  if (!isInstalled('vipsthumbnail')) {
    console.log('No vipsthumbnail (Debian: libvips-tools): the comparison with it is skipped.');
    return [];
  }
  const costs: PeerCost[] = [];
  for (const photo of [six, twelve]) {
    console.log(`${photo.name} beside vipsthumbnail, ${ROUNDS} rounds …`);
    costs.push(await measurePeer(photo, ROUNDS));
  }
  show('Processor time of twelve files, in ms:', [PEER_CPU_HEADS, ...costs.map(peerCpuRow)]);
  const files = costs.flatMap(peerFileRows);
  show('Bytes, and luma PSNR to what the tool itself scaled:', [PEER_FILE_HEADS, ...files]);
  return costs.map(peerFigure);
}

async function memory(): Promise<Figure[]> {
  if (process.platform !== 'linux') {
    console.log('Memory is read from /proc, on Linux alone: skipped.');
    return [];
  }
  const assembly = await assemble({ projectDir: PROJECT });
  const costs: PhotoCost[] = [];
  for (const photo of heavyPhotos(twelve)) {
    console.log(`${photo.name} through the function …`);
    const cost = await measureMemory(assembly, photo, photo.goal ? FEW_ROUNDS : 1);
    if (cost) costs.push(cost);
    else console.log(`No heif-enc (Debian: libheif-examples): ${photo.name} is skipped.`);
  }
  show('The whole function, from the start of its process:', [
    MEMORY_HEADS,
    ...costs.map(memoryRow),
  ]);
  const anew = await measureCropsAnew(twelve, ROUNDS);
  console.log(`${anew.photos} photos of 12 MP cut anew: ${anew.cpu.toFixed(1)} s of CPU`);
  return memoryFigures(costs);
}

async function effort(): Promise<Figure[]> {
  const rows: string[][] = [EFFORT_HEADS];
  const figures: Figure[] = [];
  const real: readonly Input[] = [six, twelve];
  for (const photo of [...real, ...otherPhotos()]) {
    console.log(`${photo.name}: AVIF at efforts 2 and 4, ${FEW_ROUNDS} rounds …`);
    const cost = await measureEffort(photo, FEW_ROUNDS);
    rows.push(effortRow(cost));
    if (real.includes(photo)) figures.push(...effortFigures(cost));
  }
  show('AVIF at effort 2 to effort 4, at the widest width:', rows);
  return figures;
}

function show(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}\n${table(rows)}\n`);
}
