import { describe, expect, test } from 'vitest';
import { checkedSettings } from '../../shared/checked-settings.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { sampleSettings } from '../support/articles.ts';

const { values } = sampleSettings();

const PEOPLE = [
  {
    name: 'Andi Harun',
    titles: 'Dr. H.',
    degrees: 'S.T., S.H., M.Si.',
    offices: [{ office: 'Wali Kota Samarinda', from: '2021-02-26' }],
  },
  { name: 'Sulaiman', code: 'SUL' },
];

describe("settings' people and offices", () => {
  test('that are right stay as they are', () => {
    const given = { ...values, people: PEOPLE, offices: { 'KMF-SMR': 'Diskominfo' } };
    expect(checkedSettings(given)).toEqual(given);
  });

  test('are not made up where none were given', () => {
    expect(checkedSettings(values)).not.toHaveProperty('people');
    expect(checkedSettings(values)).not.toHaveProperty('offices');
  });

  test('are tidied', () => {
    const people = [{ name: ' Andi\nHarun ', code: ' SUL' }];
    expect(checkedSettings({ ...values, people }).people).toEqual([
      { name: 'Andi Harun', code: 'SUL' },
    ]);
  });

  test.each([
    [{}, 'a list of at most 500 persons for people but received {}'],
    [[null], 'a person with a name for people[0] but received null'],
    [[{ name: '' }], '1 to 120 characters for people[0].name but received ""'],
    [
      [{ name: 'A', degrees: 'S.Sos, MSi' }],
      'S.Sos., M.Si., as EYD writes it, for people[0].degrees but received "S.Sos, MSi"',
    ],
    [
      [{ name: 'A', titles: 'Dr H' }],
      'Dr. H., as EYD writes it, for people[0].titles but received "Dr H"',
    ],
    [[{ name: 'A', code: '1/2' }], 'a code such as SUL or KMF-SMR for people[0].code'],
    [
      [
        { name: 'A', code: 'SUL' },
        { name: 'B', code: 'sul' },
      ],
      'one person a code for people but received two with "sul"',
    ],
    [
      [{ name: 'A', offices: [{ office: 'Camat', from: '2021-02-30' }] }],
      'a day such as 2021-02-26 for people[0].offices[0].from but received "2021-02-30"',
    ],
    [
      [{ name: 'A', offices: [{ office: 'Camat', from: '2021-02-02', to: '2021-02-01' }] }],
      'a day from the first on for people[0].offices[0].to',
    ],
    [[{ name: 'A', offices: 'Camat' }], 'a list of at most 30 offices for people[0].offices'],
  ])('such as people %j are refused', (people, said) => {
    const given = JSON.parse(JSON.stringify({ ...values, people }));
    expect(() => checkedSettings(given)).toThrow(ExpectationError);
    expect(() => checkedSettings(given)).toThrow(said);
  });

  test.each([
    [[], 'codes and names such as KMF-SMR for offices but received []'],
    [{ '-': 'Diskominfo' }, 'a code such as SUL or KMF-SMR for a code of offices'],
    [{ KMF: '' }, '1 to 120 characters for offices.KMF but received ""'],
  ])('such as offices %j are refused', (offices, said) => {
    const given = JSON.parse(JSON.stringify({ ...values, offices }));
    expect(() => checkedSettings(given)).toThrow(said);
  });
});
