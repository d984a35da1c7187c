/**
 * Prints every health rule and schedule with its source and its numbers as Markdown, for the puskesmas to read and sign:
 *   node tools/rule-cards.mjs > docs/rules.md
 */
import { tsImport } from 'tsx/esm/api';

const { rulePages } = await tsImport('../domain/rulebook/rule-pages.ts', import.meta.url);
const { RULEBOOK_VERSION } = await tsImport('../domain/assess/assess.ts', import.meta.url);

const CONFIDENCE = {
  high: 'tinggi: dibaca dalam teks resmi',
  medium: 'sedang: dari sumber kedua, mohon dipastikan',
  low: 'rendah: mohon dipastikan sebelum dipakai',
};

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const table = (rows) => rows.map(([name, text]) => `| ${cell(name)} | ${cell(text)} |`);

/** One page: what it judges, who says so, since when, how sure we are, who has signed, and its numbers. */
function textOf(page) {
  const head = [
    ['Sumber', page.source],
    ['Berlaku untuk', page.appliesTo],
    ['Berlaku sejak', page.since],
    ['Versi', page.versions.map((v) => `${v.version} (${v.since})`).join(', ')],
    ['Keyakinan', CONFIDENCE[page.confidence]],
    ['Dipastikan oleh', page.confirmBy || 'belum'],
  ];
  const lines = page.lines.map(({ name, says }) => [name, says]);
  return [
    `### ${page.title} (\`${page.rule}\`)`,
    '',
    '| | |',
    '|---|---|',
    ...table(head),
    '',
    '| Batas atau jadwal | Artinya |',
    '|---|---|',
    ...table(lines),
    '',
  ];
}

const pages = rulePages();
const rules = pages.filter((page) => page.kind === 'rule');
const schedules = pages.filter((page) => page.kind === 'schedule');
console.log(
  [
    '# Aturan kesehatan',
    '',
    `Buku aturan ${RULEBOOK_VERSION}: ${rules.length} aturan, ${schedules.length} jadwal. Halaman ini dibuat dari tabel`,
    'yang dipakai aplikasi (`node tools/rule-cards.mjs > docs/rules.md`). Kolom "Dipastikan oleh" diisi setelah ada',
    'yang menandatangani.',
    '',
    '## Aturan',
    '',
    ...rules.flatMap(textOf),
    '## Jadwal dan paket',
    '',
    ...schedules.flatMap(textOf),
  ]
    .join('\n')
    .trimEnd(),
);
