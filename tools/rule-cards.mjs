/**
 * Prints every health rule's card as Markdown, for the puskesmas to read and sign:
 *   node tools/rule-cards.mjs > rule-cards.md
 */
import { tsImport } from 'tsx/esm/api';

const { RULES } = await tsImport('../domain/assess/rules.ts', import.meta.url);
const { RULEBOOK_VERSION } = await tsImport('../domain/assess/assess.ts', import.meta.url);

const CONFIDENCE = {
  high: 'tinggi: dibaca dalam teks resmi',
  medium: 'sedang: dari sumber kedua, mohon dipastikan',
  low: 'rendah: mohon dipastikan sebelum dipakai',
};

const cell = (text) => text.replaceAll('|', '\\|');

/** One card: what it judges, who says so, since when, how sure we are, and who has signed. */
function cardOf({ card, versions }) {
  const newest = versions.at(-1);
  const rows = [
    ['Sumber', card.source],
    ['Berlaku untuk', card.appliesTo],
    ['Berlaku sejak', card.since],
    ['Versi tabel', versions.map((v) => `${v.version} (${v.since})`).join(', ')],
    ['Versi terbaru', newest?.version ?? ''],
    ['Keyakinan', CONFIDENCE[card.confidence]],
    ['Dipastikan oleh', card.confirmBy || 'belum'],
  ];
  const table = rows.map(([name, text]) => `| ${name} | ${cell(text)} |`);
  return [`## ${card.title} (\`${card.rule}\`)`, '', '| | |', '|---|---|', ...table, ''];
}

console.log(
  [
    '# Kartu aturan kesehatan',
    '',
    `Buku aturan ${RULEBOOK_VERSION}: ${RULES.length} aturan.`,
    '',
    ...RULES.flatMap(cardOf),
  ].join('\n'),
);
