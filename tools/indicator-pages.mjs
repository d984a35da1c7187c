/**
 * Prints every indicator of the month with its definition, target and source as Markdown, for the puskesmas to read:
 *   node tools/indicator-pages.mjs > docs/indicators.md
 */
import { tsImport } from 'tsx/esm/api';

const { byCluster, CATALOGUE_VERSION, CLUSTERS, INDICATORS, PROJECTIONS } = await tsImport(
  '../domain/pws/indicators/catalogue.ts',
  import.meta.url,
);

const PERIOD = {
  month: 'bulan itu',
  year: 'dijumlah sejak Januari',
  round: 'dijumlah sejak Januari atau Juli (putaran)',
};
const CONFIDENCE = { high: 'tinggi', medium: 'sedang', low: 'rendah' };
const DIRECTION = { 'at-least': 'paling sedikit', 'at-most': 'paling banyak' };

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const decimal = (n) => String(n).replace('.', ',');
const aimOf = ({ target }) =>
  target
    ? `${DIRECTION[target.direction]} ${decimal(target.percent)} % (${target.source}; keyakinan ${CONFIDENCE[target.confidence]})`
    : 'ditentukan daerah';
const sourceOf = ({ from }) => {
  if ('why' in from) return `belum dicatat. ${from.why}`;
  const terms = (list) => list.map(({ group, what }) => `\`${group} ${what}\``).join(' + ');
  const { registered, people } = from;
  const over =
    registered === null
      ? ''
      : ` / ${'count' in registered ? terms(registered.count) : registered.targets.map((key) => `sasaran \`${key}\``).join(' + ')}`;
  const projected = people ? `; sasaran proyeksi: ${PROJECTIONS[people].label.toLowerCase()}` : '';
  return `${terms(from.numerator)}${over}${projected}`;
};

function textOf(line) {
  const rows = [
    ['Pembilang', line.numerator],
    ['Penyebut', line.denominator],
    ['Waktu', PERIOD[line.period]],
    ['Target bawaan', aimOf(line)],
    ['Dihitung dari', sourceOf(line)],
    ...(line.remark ? [['Perlu diketahui', line.remark]] : []),
    ...(line.todo ? [['Bila kurang', line.todo]] : []),
    ...(line.sensitive ? [['Terbatas', 'Hanya di puskesmas ke atas, untuk yang berhak.']] : []),
  ];
  return [
    `### ${line.n}. ${line.title} (\`${line.key}\`)`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, text]) => `| ${name} | ${cell(text)} |`),
    '',
  ];
}

const live = INDICATORS.filter(({ from }) => !('why' in from)).length;
console.log(
  [
    '# Indikator pemantauan wilayah setempat',
    '',
    `Katalog ${CATALOGUE_VERSION}: 43 indikator dalam ${INDICATORS.length} baris, ${live} di antaranya dihitung. Halaman ini dibuat`,
    'dari katalog yang dipakai aplikasi (`node tools/indicator-pages.mjs > docs/indicators.md`). Yang belum dicatat',
    'ditampilkan "belum dicatat", tidak pernah 0. Penyebut ada dua: yang terdaftar dengan nama, dan sasaran proyeksi bila',
    'daerah mengisinya; keduanya ditampilkan, dan proyeksi dipakai bila ada. Target tahunan yang dijumlah sejak Januari',
    'dibandingkan dengan target berjalan, seperdua belas setiap bulan; penyebut yang bertambah sepanjang tahun (kelahiran,',
    'ibu nifas) dibandingkan dengan target penuh.',
    '',
    ...[1, 2, 3, 4].flatMap((cluster) => [
      `## ${CLUSTERS[cluster]}`,
      '',
      ...byCluster(cluster).flatMap(textOf),
    ]),
  ]
    .join('\n')
    .trimEnd(),
);
