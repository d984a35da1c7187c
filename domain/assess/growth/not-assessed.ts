import type { Finding, RuleCard } from '../finding.ts';

/** Why a child who was measured still has no class. */
export type WhyNot = 'implausible' | 'oedema' | 'oedema-differs' | 'before-term' | 'outside-table';

/** `what` reads at the start of a sentence: "Berat badan 17,2 kg". */
const FAMILY: Readonly<Record<WhyNot, string>> = {
  implausible:
    'belum dinilai: angkanya di luar kebiasaan untuk umurnya. Ukur ulang dan periksa tanggal lahir. Bila hasilnya sama, hari ini juga minta bidan atau perawat memeriksa',
  oedema:
    'belum dinilai, karena kedua kaki bengkak membuat berat tidak dapat dipercaya. Ikuti saran tentang kaki bengkak',
  'oedema-differs':
    'belum dinilai, karena bengkak di kaki dicatat dua kali dan hasilnya berbeda. Lihat sekali lagi kedua punggung kaki bersama bidan atau perawat',
  'before-term':
    'belum dinilai dengan kurva, karena anak lahir lebih awal dan belum sampai hari perkiraan lahirnya. Bidan yang menilai',
  'outside-table':
    'belum dinilai, karena ukurannya di luar tabel. Ukur ulang. Bila hasilnya sama, minta bidan atau perawat memeriksa',
};

const WORKER: Readonly<Record<WhyNot, string>> = {
  implausible: 'z di luar batas wajar WHO, ukur ulang',
  oedema: 'edema bilateral, indeks dengan berat badan tidak dihitung',
  'oedema-differs': 'dua catatan edema hari ini berbeda, periksa lagi',
  'before-term': 'umur koreksi di bawah 0 hari, di luar standar WHO',
  'outside-table': 'ukuran di luar tabel WHO, ukur ulang',
};

/** Belum dinilai: never "normal", and always what to do next. */
export function notAssessed(
  card: RuleCard,
  version: string,
  why: WhyNot,
  seen: { text: string; note: string; numbers: Finding['numbers'] },
): Finding {
  return {
    code: `${card.rule}.unknown`,
    severity: 'unknown',
    title: card.title,
    family: `${seen.text} ${FAMILY[why]}.`,
    worker: `Belum dinilai: ${WORKER[why]}. ${seen.text}. ${seen.note}`.trim(),
    rule: card.rule,
    version,
    numbers: { ...seen.numbers, missing: why },
  };
}
