import type { LocalDate } from '#domain/calendar.ts';
import type { PlaceMeetings } from '#domain/meetings/place-meetings.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { QualitySum } from '#domain/quality/posyandu-quality.ts';
import { indicatorsPart } from './pack-indicator-part.ts';
import { answersPart, belowPart, skdnPart } from './pack-month-parts.ts';
import { PAGE, plain, Sheet, WIDE } from './pack-sheet.ts';
import { PACK_TITLES, type PackKind } from './pack-text.ts';
import { rankingPart, trendPart } from './pack-trend-parts.ts';
import { meetingsPart, planPart, qualityPart } from './pack-work-parts.ts';
import { BOLD, collected, FONT, finishPages } from './pdf-pages.ts';
import { monthName, sayDay } from './recap-text.ts';

/** What a workshop is given: the month as its reader may see it, the village meetings, how well it was recorded. */
export interface Pack {
  kind: PackKind;
  page: PlaceMonth;
  meetings: PlaceMeetings;
  /** null where the reader is not told of it */
  quality: { sum: QualitySum; asked: number } | null;
  madeOn: LocalDate;
}

const CONTENTS = [
  'Tiga pertanyaan bulan ini, SKDN, keadaan tiap tempat',
  'Indikator menurut klaster, dengan target dan selisih',
  'Dua belas bulan, peringkat',
  'Masalah, penyebab, dan rencana tindak lanjut (POA), untuk diisi bersama',
  'Rapat PWS mingguan: minggu tanpa rapat, keputusan yang belum selesai',
  'Mutu data, tanda tangan',
] as const;

/** The pack as A4 to print and write on, readable without colour. */
export function packPdf(pack: Pack, { compress = true } = {}): Promise<Buffer> {
  const { page, meetings, quality } = pack;
  const sheet = new Sheet(`${PACK_TITLES[pack.kind]} ${page.place.name} ${page.month}`, compress);
  const bytes = collected(sheet.doc);
  cover(sheet, pack);
  sheet.newPage();
  answersPart(sheet, page);
  skdnPart(sheet, page);
  belowPart(sheet, page);
  sheet.newPage();
  indicatorsPart(sheet, page);
  sheet.newPage();
  trendPart(sheet, page);
  rankingPart(sheet, page);
  sheet.newPage();
  planPart(sheet, page);
  meetingsPart(sheet, meetings);
  qualityPart(sheet, quality);
  signature(sheet, pack);
  finishPages(sheet.doc, PAGE.margin, page.demo);
  sheet.doc.end();
  return bytes;
}

function cover(sheet: Sheet, { kind, page, madeOn }: Pack): void {
  const { doc } = sheet;
  const where = page.place.within.map(({ name }) => name).join(' › ');
  const centre = { width: WIDE, align: 'center' } as const;
  doc.font(FONT).fontSize(11).fillColor('#000');
  doc.text('Pemantauan wilayah setempat (PWS)', PAGE.margin, 150, centre);
  doc.font(BOLD).fontSize(24).text(PACK_TITLES[kind], PAGE.margin, 175, centre);
  const below = doc.y + 16;
  doc.fontSize(17).text(plain(placeName(page)), PAGE.margin, below, centre);
  doc
    .font(FONT)
    .fontSize(12)
    .text(plain(where), PAGE.margin, doc.y + 4, centre);
  doc
    .font(BOLD)
    .fontSize(15)
    .text(monthName(page.month), PAGE.margin, doc.y + 14, centre);
  if (page.demo)
    doc
      .fontSize(12)
      .text('CONTOH: semua orang dan angka di sini rekaan', PAGE.margin, doc.y + 14, centre);
  sheet.y = doc.y + 50;
  sheet.heading('Isi', 12);
  for (const [i, line] of CONTENTS.entries()) sheet.say(`${i + 1}. ${line}`, { size: 10.5 });
  sheet.gap(14);
  for (const note of notes(page, madeOn)) sheet.say(note, { size: 8.5 });
}

const LEVELS: Partial<Record<PlaceMonth['place']['level'], string>> = {
  village: 'Desa/Kelurahan',
  puskesmas: 'Puskesmas',
  subdistrict: 'Kecamatan',
};

/** "Puskesmas Yosodadi", without saying the level twice. */
function placeName({ place: { level, name } }: PlaceMonth): string {
  const word = LEVELS[level];
  return word === undefined || name.startsWith(word) ? name : `${word} ${name}`;
}

function notes({ small, ruleVersion, freshAt }: PlaceMonth, madeOn: LocalDate): string[] {
  const fresh =
    freshAt === null
      ? 'belum ada catatan yang sampai'
      : `catatan sampai ${sayDay(freshAt.slice(0, 10))}`;
  return [
    ...(small === 'suppressed'
      ? [
          'Angka 1 sampai 4 ditulis "<5", dan angka lain dibulatkan ke bawah ke kelipatan lima, agar tidak seorang pun dikenali.',
        ]
      : ['Angka tepat, hanya untuk puskesmas. Jangan disebarkan keluar.']),
    'Tanda: kotak penuh jelek, kotak setengah kurang, lingkaran berisi titik cukup, lingkaran kosong baik, garis belum lapor. Katanya selalu tertulis di sampingnya.',
    `Dibuat ${sayDay(madeOn)}; ${fresh}; aturan kesehatan ${ruleVersion}.`,
  ];
}

const SIGN_HIGH = 96;
const SIGN_WIDE = 190;

function signature(sheet: Sheet, { kind }: Pack): void {
  sheet.gap(10);
  sheet.need(SIGN_HIGH);
  const { doc, y } = sheet;
  const who = kind === 'monthly' ? ['Notulis', 'Kepala Puskesmas'] : ['Kepala Puskesmas', 'Camat'];
  doc.font(FONT).fontSize(9).fillColor('#000');
  for (const [i, name] of who.entries()) {
    const x = i === 0 ? PAGE.margin : PAGE.width - PAGE.margin - SIGN_WIDE;
    const centre = { width: SIGN_WIDE, align: 'center' } as const;
    if (i === 1) doc.text('...................., ....................', x, y, centre);
    doc.text(name, x, y + 13, centre);
    doc.text('(........................................)', x, y + SIGN_HIGH - 16, centre);
  }
  sheet.y += SIGN_HIGH;
}
