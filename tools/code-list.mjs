/**
 * Prints the codes of everything the cards ask and the rules say, and what has none, as Markdown:
 *   node tools/code-list.mjs > docs/codes.md
 */
import { tsImport } from 'tsx/esm/api';

const { CODES } = await tsImport('../domain/codes/codes.ts', import.meta.url);
const { SYSTEMS } = await tsImport('../domain/codes/code.ts', import.meta.url);
const { WITHOUT_CODE } = await tsImport('../domain/codes/without-code.ts', import.meta.url);

const CONFIDENCE = { high: 'tinggi', medium: 'sedang, mohon dipastikan' };
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const PARTS = {
  measure: 'Pengukuran dan pemeriksaan',
  index: 'Indeks pertumbuhan',
  person: 'Kelahiran',
  pregnancy: 'Kehamilan',
  answers: 'Pertanyaan dan skrining',
  service: 'Pelayanan',
  education: 'Penyuluhan',
  referral: 'Rujukan',
  finding: 'Hasil',
};

const section = ([part, title]) => [
  `## ${title}`,
  '',
  '| Kunci | Sistem | Kode | Nama pada sistem | Satuan | Keyakinan | Sumber |',
  '|---|---|---|---|---|---|---|',
  ...CODES.filter(({ of }) => of.split('.')[0] === part).map((code) =>
    row(
      `\`${code.of}\``,
      code.system,
      code.code,
      code.opposite ? `${code.display} (jawaban dibalik)` : code.display,
      code.unit ?? '',
      CONFIDENCE[code.confidence],
      code.source,
    ),
  ),
  '',
];

console.log(
  [
    '# Kode pertukaran data',
    '',
    'Kode FHIR untuk setiap pengukuran, pertanyaan, pelayanan, dan hasil. Halaman ini dibuat dari tabel yang dipakai',
    'aplikasi (`node tools/code-list.mjs > docs/codes.md`). "SATUSEHAT 12" berarti koleksi contoh Kementerian Kesehatan',
    'nomor 12. Keyakinan "sedang": hanya terlihat di repositori publik atau daftar umum, periksa sebelum dipakai.',
    '',
    '| Sistem | Alamat |',
    '|---|---|',
    ...Object.entries(SYSTEMS).map(([name, url]) => row(name, `\`${url}\``)),
    '',
    ...Object.entries(PARTS).flatMap(section),
    '## Tanpa kode',
    '',
    'Yang belum ada kodenya, beserta alasannya (dalam bahasa Inggris, untuk pembuat perangkat lunak).',
    '',
    '| Kunci | Alasan |',
    '|---|---|',
    ...Object.entries(WITHOUT_CODE).map(([key, why]) => row(`\`${key}\``, why)),
  ].join('\n'),
);
