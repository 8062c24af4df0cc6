import { describe, expect, test } from 'vitest';
import { degreeWarnings } from '../../../../shared/manuscripts/people/degree-warnings.ts';

function said(text: string) {
  return degreeWarnings(text).map(({ quote, suggestion }) => [quote, suggestion]);
}

describe('degrees against EYD V', () => {
  test.each([
    ['Syamsul Anwar, S.Sos didampingi', 'Syamsul Anwar, S.Sos', 'Syamsul Anwar, S.Sos.,'],
    ['Abdillah Syafei S.Ag , menghadiri', 'Abdillah Syafei S.Ag ,', 'Abdillah Syafei, S.Ag.,'],
    ['Abdillah Syafei S.Ag, menghadiri', 'Abdillah Syafei S.Ag,', 'Abdillah Syafei, S.Ag.,'],
    ['Usmadi SPd.', 'Usmadi SPd.', 'Usmadi, S.Pd.'],
    ['Rudi S.Pd.I. Ia pulang', 'Rudi S.Pd.I.', 'Rudi, S.Pd.I.'],
    ['Nasrun Aswari, SE, MM, hadir', 'Nasrun Aswari, SE, MM,', 'Nasrun Aswari, S.E., M.M.,'],
    ['Joni Rafles, AP.,M.Si hadir', 'Joni Rafles, AP.,M.Si', 'Joni Rafles, A.P., M.Si.,'],
    ['Devianyo, S. STP dan camat', 'Devianyo, S. STP', 'Devianyo, S.STP.,'],
    ['Budi Santoso SH MH', 'Budi Santoso SH MH', 'Budi Santoso, S.H., M.H.'],
    ['(Ahmad Yani, S.Kom)', 'Ahmad Yani, S.Kom', 'Ahmad Yani, S.Kom.'],
    ['Rina Wati, Amd; Dewi', 'Rina Wati, Amd', 'Rina Wati, A.Md.'],
    ['Rina Wati, S.IP hadir', 'Rina Wati, S.IP', 'Rina Wati, S.IP.,'],
    ['Rina Wati, SIP hadir', 'Rina Wati, SIP', 'Rina Wati, S.I.P.,'],
    ['Rina Wati, S.sos hadir', 'Rina Wati, S.sos', 'Rina Wati, S.Sos.,'],
    ['Rina Wati, S.Pd. M.Pd. hadir', 'Rina Wati, S.Pd. M.Pd.', 'Rina Wati, S.Pd., M.Pd.,'],
    ['Drs Yusran MSi, kemudian', 'Drs Yusran MSi,', 'Drs. Yusran, M.Si.,'],
    [
      'Dr. Aang Witarsa Rofik, M.Si dari',
      'Dr. Aang Witarsa Rofik, M.Si',
      'Dr. Aang Witarsa Rofik, M.Si.,',
    ],
    ['H. Ali Mazi, SH pada', 'H. Ali Mazi, SH', 'H. Ali Mazi, S.H.,'],
    ['Prof Dr Ir H Abdunnur MSi', 'Prof Dr Ir H Abdunnur MSi', 'Prof. Dr. Ir. H. Abdunnur, M.Si.'],
    [
      'Drs. Abdul Safa Muha, M.Si NIP. 1968',
      'Drs. Abdul Safa Muha, M.Si',
      'Drs. Abdul Safa Muha, M.Si.',
    ],
    [
      'Kepala Dinas Sosial Isfihani S.Sos M.Si berkata',
      'Isfihani S.Sos M.Si',
      'Isfihani, S.Sos., M.Si.,',
    ],
    [
      'dan Sekda Hero Mardanus Satyawan SSTP MSi.',
      'Hero Mardanus Satyawan SSTP MSi.',
      'Hero Mardanus Satyawan, S.STP., M.Si.',
    ],
    ['Kepala Dinas Kearsipan Marlina Sari S.Sos.', 'Marlina Sari S.Sos.', 'Marlina Sari, S.Sos.'],
    [
      'Kepala Bapenda Hermanus Barus, SE, MM.',
      'Hermanus Barus, SE, MM.',
      'Hermanus Barus, S.E., M.M.',
    ],
    ['Gubernur H Isran Noor', 'H Isran Noor', 'H. Isran Noor'],
    ['Hj Sri Wahyuni', 'Hj Sri Wahyuni', 'Hj. Sri Wahyuni'],
    ['H.Isran Noor', 'H.Isran Noor', 'H. Isran Noor'],
    ['DR. H. Isran Noor', 'DR. H. Isran Noor', 'Dr. H. Isran Noor'],
    ['KH Ahmad Dahlan', 'KH Ahmad Dahlan', 'K.H. Ahmad Dahlan'],
    ['drg Nata Siswanto, M.Kes', 'drg Nata Siswanto, M.Kes', 'drg. Nata Siswanto, M.Kes.'],
    ['Dr. Ismed Kosasih, Sp.PD, hadir', 'Dr. Ismed Kosasih, Sp.PD,', 'dr. Ismed Kosasih, Sp.PD,'],
  ])('%j', (text, quote, suggestion) => {
    expect(said(text)).toEqual([[quote, suggestion]]);
    expect(said(text.replace(quote, suggestion))).toEqual([]);
  });

  test('say all that the suggestion changes', () => {
    const messages = degreeWarnings('Dr H Hermanus Barus, SE, MM berharap').map((w) => w.message);
    expect(messages).toEqual([
      'Hermanus Barus: EYD V wants Dr. for “Dr”, H. for “H”, S.E. for “SE”, M.M. for “MM”, a comma after the degrees.',
    ]);
  });

  test('say what is missing', () => {
    expect(degreeWarnings('Drs Yusran MSi hadir')).toEqual([
      {
        code: 'degreeStyle',
        severity: 'warning',
        message:
          'Yusran: EYD V wants Drs. for “Drs”, a comma between name and degree, M.Si. for “MSi”, a comma after the degrees.',
        quote: 'Drs Yusran MSi',
        suggestion: 'Drs. Yusran, M.Si.,',
      },
    ]);
  });

  test.each([
    'Siti Aminah, S.H., M.H., hadir.',
    'Rudi, S.Pd. Ia pulang.',
    'Surat Edaran (SE) Wali Kota',
    'menurut Perwali, SE Wali Kota, dan SOP',
    'Posyandu, SKM, dan SOP',
    'Dinas Kominfo, SE, dan SK',
    'MTs Model, MA Darussalam, dan SMA',
    'Atal S Depari dan Arifin LP Umbing',
    'Siti Khadijah M.A. hadir',
    'Ahmad M. Yusuf dan M. Nasir',
    'H-1 Lebaran, 1 Muharam 1444 H Pemerintah',
    'Jalan Ir H Juanda, Jl. Dr Sutomo, dan RSUD dr Soetomo',
    'warga dr Samarinda',
    'SYAMSUL ANWAR, S.SOS HADIR',
    'Sarjana S.Pd di sini',
    'Blok H Perumahan Bumi Sempaja',
  ])('stay silent about %j', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('every form that EYD wants', () => {
  const forms =
    'S.H. S.E. S.T. S.P. S.Sos. S.Ag. S.Pd. S.Pd.I. S.Kom. S.I.Kom. S.I.P. S.IP. S.A.P. S.K.M. S.STP. ' +
    'S.Hut. S.Kep. S.Farm. S.Tr.Kes. S.Th.I. M.H. M.M. M.T. M.Si. M.Kes. M.Pd. M.Ag. M.Hum. M.Kom. ' +
    'M.A.P. M.AP. M.I.Kom. M.Tr.I.P. M.Kn. M.Sc. M.B.A. M.P.H. Ph.D. LL.M. A.Md. A.Md.Kep.';

  test.each(forms.split(' '))('%s', (form) => {
    expect(said(`Wali Kota Budi Santoso, ${form}, hadir.`)).toEqual([]);
    const short = form.slice(0, -1);
    expect(said(`Wali Kota Budi Santoso, ${short} hadir.`)).toEqual([
      [`Budi Santoso, ${short}`, `Budi Santoso, ${form},`],
    ]);
    expect(said(`Wali Kota H. Budi Santoso ${form}, hadir.`)).toEqual([
      [`H. Budi Santoso ${form},`, `H. Budi Santoso, ${form},`],
    ]);
  });
});
