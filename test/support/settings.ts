import type { SettingsValues } from '../../shared/settings.ts';

export const SETTINGS: SettingsValues = {
  title: 'Kominfonews',
  description: 'Kabar resmi Pemerintah Kota Samarinda',
  language: 'id',
  timeZone: 'Asia/Makassar',
  outlet: 'KOMINFONEWS',
  publisher: 'Diskominfo Kota Samarinda',
  contact: 'redaksi@kominfonews.example',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  origin: 'https://kabar.example',
  tagAuthority: 'kabar.example',
  tagDate: '2026-11-24',
};
