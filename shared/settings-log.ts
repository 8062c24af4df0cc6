import { type Aggregate, type Command, knownAfter } from './aggregate.ts';
import { checkedSettings } from './checked-settings.ts';
import { ExpectationError } from './errors.ts';
import type { Settings, SettingsValues } from './settings.ts';

export interface ChangeSettings extends Command {
  readonly newsroom: string;
  /** What changes; all of them when the newsroom is made. */
  readonly values: Partial<SettingsValues>;
  /** for a newsroom that has none yet */
  readonly initial?: SettingsValues;
}

interface SettingsData {
  readonly newsroom: string;
  readonly values: SettingsValues;
}

/** A newsroom's settings; authority and date of its tags stay what they were when it was made. */
export const settingsLog: Aggregate<Settings, ChangeSettings, SettingsData> = {
  decide(state, { newsroom, values, initial, commandId, actor }, at) {
    const base = state?.values ?? initial;
    if (!base) throw new ExpectationError('settings to change', `newsroom ${newsroom}`, 'none');
    const { tagAuthority, tagDate } = base;
    const checked = checkedSettings({ ...base, ...values, tagAuthority, tagDate });
    const data = { newsroom, values: checked };
    return { type: 'settingsChanged', at, actor, commandId, data };
  },
  evolve: (state, draft) => ({ ...draft.data, ...knownAfter(state, draft) }),
  status: () => 'settings',
};
