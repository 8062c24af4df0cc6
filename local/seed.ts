import { basename } from 'node:path';
import { initialSettings } from '../cli/operator/newsroom.ts';
import type { Stores } from '../cli/operator/stores.ts';
import { sampleReleases } from '../samples/index.ts';
import { changeSettings } from '../shared/aws/change-settings.ts';
import type { Cloud } from './cloud.ts';
import { operatorOf } from './operator.ts';
import { publishFiles } from './seed/publish-files.ts';

export interface SeedOptions {
  readonly cloud: Cloud;
  /** Told what is being done, a line at a time. */
  report(line: string): void;
}

export interface Seeded {
  /** The newsroom's id. */
  readonly newsroom: string;
  /** An editor's token of it. */
  readonly token: string;
}

const NEWSROOM = 'samarinda';
const TOKEN_DAYS = 3650;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Fills a new data folder: a newsroom, an editor's token, and the sample releases, sent over the
 * path that every release takes. What an earlier run began and did not end is gone on with.
 */
export async function seed({ cloud, report }: SeedOptions): Promise<Seeded> {
  const stores = operatorOf(cloud);
  report('Making the newsroom …');
  await makeNewsroom(stores, cloud.siteUrl);
  const expiresAt = new Date(Date.now() + TOKEN_DAYS * DAY_MS).toISOString();
  const holder = { newsroom: NEWSROOM, role: 'editor', name: 'Redaksi', expiresAt } as const;
  const token = await stores.tokens.create(holder);
  for (const { folder, files } of sampleReleases()) {
    report(`Publishing ${basename(folder)} …`);
    await publishFiles({ api: cloud.apiUrl, newsroom: NEWSROOM, token }, files, `sample-${folder}`);
  }
  return { newsroom: NEWSROOM, token };
}

/** The site's address is part of every page and feed: one that has changed is a change of settings. */
export async function moveTo(cloud: Cloud, newsroom: string): Promise<void> {
  const stores = operatorOf(cloud);
  const origin = cloud.siteUrl;
  const known = await stores.newsrooms.settings(newsroom);
  if (known?.settings.values.origin === origin) return;
  const commandId = `move-${known?.version.seq}-${origin}`;
  await changeSettings(stores, { newsroom, values: { origin }, actor: 'Warta', commandId });
}

async function makeNewsroom(stores: Stores, siteUrl: string): Promise<void> {
  const given = {
    title: 'Kominfonews',
    publisher: 'Diskominfo Kota Samarinda',
    contact: 'redaksi@kominfonews.example',
    description: 'Kabar resmi Pemerintah Kota Samarinda.',
  };
  const initial = initialSettings(given, siteUrl, new Date());
  const command = { newsroom: NEWSROOM, values: {}, initial, actor: 'Warta', commandId: 'make' };
  await changeSettings(stores, command);
}
