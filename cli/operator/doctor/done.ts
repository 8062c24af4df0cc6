import type { Remedy } from '../../../shared/doctor/finding.ts';
import { counted } from '../../counted.ts';

/** What was done, as it may follow a newsroom's name. */
export const DONE: Readonly<Record<Remedy['kind'], (count: number) => string>> = {
  overwrite: (count) => `wrote ${counted(count, 'object')} anew`,
  withdraw: (count) => `put ${counted(count, 'tombstone')} in place (410)`,
  card: (count) => `wrote ${counted(count, 'card')} anew`,
  epoch: () => 'raised the epoch, and had everything made anew from the log',
  setBack: () => 'raised the epoch, and had everything set back to what the log holds',
  register: (count) => `entered ${counted(count, 'newsroom')} among the deployment’s again`,
  settings: () => 'wrote the settings record anew',
  schedule: (count) => `noted ${counted(count, 'schedule')} again`,
  publish: () => 'asked for publishing',
  rebuild: () => 'had everything made anew from the log',
  goOn: () => 'asked for the next part of the rebuild',
  root: () => 'had the files of the deployment made anew',
};
