import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PHOTO_FUNCTION } from '../../infra/bundle.ts';
import { startCloud } from '../../local/cloud.ts';
import { peakMegabytes } from '../../local/lambda/memory.ts';
import { benchNewsroom } from '../spine/newsroom.ts';
import { childrenWith, cpuOf } from '../support/processes.ts';

export interface FunctionCost {
  /** MB, resident, at its peak */
  readonly memory: number;
  /** s of processor time, from the start of its process */
  readonly cpu: number;
}

/**
 * What one photo costs the function as it is deployed: its bundle in a process of its own, which
 * fetches the photo, makes all seventeen files and keeps them. Each photo gets a new process, on a
 * local cloud of its own.
 *
 * @param assembly the synthesised stack
 * @throws Error where the photo is not published in a minute
 */
export async function functionCost(assembly: string, photo: Uint8Array): Promise<FunctionCost> {
  const dataDir = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  const cloud = await startCloud({ assembly, dataDir, schedules: false });
  try {
    const newsroom = await benchNewsroom(cloud, 'foto');
    await newsroom.release([photo]);
    await cloud.idle();
    const pids = childrenWith(join(PHOTO_FUNCTION, 'index.mjs'));
    return {
      memory: Math.max(...pids.map((pid) => peakMegabytes(pid) ?? 0)),
      cpu: Math.max(...pids.map((pid) => cpuOf(pid) / 1000)),
    };
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true });
  }
}
