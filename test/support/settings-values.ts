import type { SettingsValues } from '../../shared/settings.ts';

/** Settings of a newsroom that names nobody. */
export const SETTINGS_VALUES: SettingsValues = {
  title: 'Kominfonews',
  description: 'Rilis resmi.',
  language: 'id',
  timeZone: 'Asia/Makassar',
  outlet: 'KOMINFONEWS',
  publisher: 'Diskominfo',
  contact: 'redaksi@kominfonews.example',
  licence: 'CC BY 4.0',
  origin: 'https://berita.example',
  tagAuthority: 'berita.example',
  tagDate: '2026-11-01',
};
