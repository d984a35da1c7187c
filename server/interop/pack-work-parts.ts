import type { PlaceMeetings, VillageMeetings } from '#domain/meetings/place-meetings.ts';
import { missedWeeks } from '#domain/meetings/weeks.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { QualitySum } from '#domain/quality/posyandu-quality.ts';
import { cell, type Sheet } from './pack-sheet.ts';
import { countText, shareText } from './pack-text.ts';
import { sayDay } from './recap-text.ts';

const BLANK_ROWS = 3;
const HAND_HIGH = 46;

/** What stands out, with room to write why, what is planned, who does it and when. */
export function planPart(sheet: Sheet, { problems }: PlaceMonth): void {
  sheet.heading('Masalah dan rencana tindak lanjut (POA)');
  sheet.say('Penyebab dan rencana ditulis bersama di lokakarya.', { size: 7.5 });
  const blank = Array.from({ length: BLANK_ROWS }, () => ['', '', '', '', ''].map(cell));
  sheet.table(
    [
      { label: 'Masalah', parts: 6 },
      { label: 'Penyebab', parts: 4.5 },
      { label: 'Rencana tindak lanjut', parts: 4.5 },
      { label: 'Siapa', parts: 2.2 },
      { label: 'Kapan', parts: 2 },
    ],
    [
      ...problems.map(({ sentence, todo, standing }) => [
        { text: `${sentence} Saran: ${todo}`, mark: standing },
        ...['', '', '', ''].map(cell),
      ]),
      ...blank,
    ],
    HAND_HIGH,
  );
}

/** Which villages met, which weeks were missed, and what is still to be done. */
export function meetingsPart(sheet: Sheet, { villages, from, until }: PlaceMeetings): void {
  sheet.heading('Rapat PWS mingguan');
  sheet.say(`Dari ${sayDay(from)} sampai ${sayDay(until)}. Kasus orang dihitung, tidak disebut.`, {
    size: 7.5,
  });
  sheet.table(
    [
      { label: 'Desa', parts: 4 },
      { label: 'Ada rapat', parts: 1.6, right: true },
      { label: 'Tidak ada rapat', parts: 1.8, right: true },
      { label: 'Minggu tanpa rapat (Senin)', parts: 5 },
      { label: 'Belum selesai', parts: 1.8, right: true },
      { label: 'Lewat waktu', parts: 1.6, right: true },
    ],
    villages.map((village) => [
      cell(village.name),
      cell(String(village.held)),
      { text: String(village.missed), bold: village.missed > 0 },
      cell(mondays(village)),
      cell(countText(village.open)),
      cell(countText(village.overdue)),
    ]),
  );
  const decisions = villages.flatMap(({ name, decisions: own }) =>
    (own ?? []).map((decision) => ({ name, ...decision })),
  );
  if (villages.some((village) => village.decisions === null))
    sheet.say('Isi keputusan dibaca di puskesmas; di sini hanya jumlahnya.');
  if (decisions.length === 0) return;
  sheet.heading('Keputusan rapat yang belum selesai', 10.5);
  sheet.table(
    [
      { label: 'Desa', parts: 3 },
      { label: 'Yang dibahas', parts: 4 },
      { label: 'Keputusan', parts: 4 },
      { label: 'Siapa', parts: 2.5 },
      { label: 'Paling lambat', parts: 3 },
    ],
    decisions.map(({ name, about, decision, who, dueBy, overdue }) => [
      cell(name),
      cell(about),
      cell(decision),
      cell(who ?? '-'),
      { text: `${dueBy ? sayDay(dueBy) : '-'}${overdue ? ' (lewat)' : ''}`, bold: overdue },
    ]),
  );
}

const mondays = (village: VillageMeetings): string =>
  missedWeeks(village.weeks)
    .map(({ monday }) => sayDay(monday))
    .reverse()
    .join(', ') || (village.weeks.length === 0 ? 'belum dihitung' : 'tidak ada');

/** How whole and how soon the month was recorded; sums, nobody's hand in them. */
export function qualityPart(
  sheet: Sheet,
  quality: { sum: QualitySum; asked: number } | null,
): void {
  if (!quality) return;
  const { sum, asked } = quality;
  sheet.heading('Mutu data');
  if (sum.posyandu < asked)
    sheet.say(`Baru dihitung ${sum.posyandu} dari ${asked} posyandu; cetak lagi sebentar lagi.`);
  const lines: [string, string][] = [
    ['Posyandu yang mencatat kunjungan', `${sum.reporting} dari ${sum.posyandu}`],
    ['Rekap ditandatangani tepat waktu', `${sum.recapsOnTime} dari ${sum.posyandu}`],
    ['Kartu terisi', shareText(sum.filled)],
    ['Sampai langkah 5', shareText(sum.counselled)],
    ['Catatan terkirim dalam 1 hari', shareText(sum.withinDay)],
    ['Catatan terkirim dalam 7 hari', shareText(sum.withinWeek)],
    ['Warga dengan NIK', shareText(sum.nik)],
    ['Ukuran di luar batas wajar', shareText(sum.implausible)],
    ['Posyandu dengan hal yang perlu ditanyakan', `${sum.toLookAt} dari ${sum.posyandu}`],
  ];
  sheet.table(
    [
      { label: 'Ukuran mutu', parts: 5 },
      { label: 'Bulan ini', parts: 2, right: true },
    ],
    lines.map((line) => line.map(cell)),
  );
}
