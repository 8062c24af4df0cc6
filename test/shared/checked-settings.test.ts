import { describe, expect, it } from 'vitest';
import { checkedSettings } from '../../shared/checked-settings.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { sampleSettings } from '../support/articles.ts';

const { values } = sampleSettings();

describe('settings', () => {
  it('that are right stay as they are', () => {
    expect(checkedSettings(values)).toEqual(values);
  });

  it.each([
    ['origin', 'https://berita.example.go.id/', 'https://berita.example.go.id'],
    ['hub', 'https://hub.example.org', 'https://hub.example.org/'],
    ['title', '  Warta\nKota ', 'Warta Kota'],
    ['language', 'ID', 'id'],
    ['timeZone', 'asia/makassar', 'Asia/Makassar'],
  ])('have %s %j tidied', (name, given, tidy) => {
    expect(checkedSettings({ ...values, [name]: given })).toEqual({ ...values, [name]: tidy });
  });

  it.each([
    ['origin', 'berita.example.go.id'],
    ['hub', 'hub.example.org'],
    ['hub', 'javascript:alert(1)'],
    ['origin', 'https://berita.example.go.id/warta'],
    ['origin', 'javascript:alert(1)'],
    ['timeZone', 'WITA'],
    ['language', 'Bahasa Indonesia'],
    ['contact', 'humas'],
    ['title', ' '],
    ['title', 'x'.repeat(301)],
  ])('with %s %j are refused', (name, given) => {
    expect(() => checkedSettings({ ...values, [name]: given })).toThrow(ExpectationError);
  });
});
