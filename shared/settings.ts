import type { Person } from './people.ts';

/** A newsroom's settings: the state that `settingsChanged` events make. */
export interface Settings {
  readonly newsroom: string;
  readonly revision: number;
  readonly commands: Readonly<Record<string, number>>;
  readonly values: SettingsValues;
}

export interface SettingsValues {
  /** e.g. `Kominfonews` */
  readonly title: string;
  /** one sentence for the feeds and search engines */
  readonly description: string;
  /** BCP 47, e.g. `id` */
  readonly language: string;
  /** IANA, e.g. `Asia/Makassar` */
  readonly timeZone: string;
  /** the name that datelines bear, e.g. `KOMINFONEWS` */
  readonly outlet: string;
  /** the office that answers for it, e.g. `Diskominfo Kota Samarinda` */
  readonly publisher: string;
  /** e-mail address of the editors; RSS managingEditor */
  readonly contact: string;
  /** URL or short text of the licence under which outlets may take releases over */
  readonly licence: string;
  /** URL of the WebSub hub that tells subscribers of changes, https://www.w3.org/TR/websub/ */
  readonly hub?: string;
  /** scheme and host of the public site, without a slash at the end */
  readonly origin: string;
  /** RFC 4151 tag authority (host name) and date (yyyy-mm-dd); fixed at creation, so ids never change */
  readonly tagAuthority: string;
  readonly tagDate: string;
  /** whom its releases name, and who writes them: checks of manuscripts go by it */
  readonly people?: readonly Person[];
  /** codes of offices in bylines, and their names: `KMF-SMR` → `Diskominfo Kota Samarinda` */
  readonly offices?: Readonly<Record<string, string>>;
}

/** The article id under which the log files settings. No article can bear it: ids have ten characters. */
export const SETTINGS_ID = 'settings';
