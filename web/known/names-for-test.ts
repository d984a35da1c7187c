import { randomFrom } from '#domain/demo/random.ts';
import { personId } from './people-for-test.ts';
import type { RosterPerson } from './phone.ts';

/** Five thousand made-up people with names as registers have them: old and new spelling, titles, initials, joined words. */
const GIVEN =
  'Siti Muhammad Nur Sri Tri Dwi Abdul Ahmad Moch. Khoirul Nurul Dewi Endang Sulastri Djoko Bambang Soeparman Sutrisno Tjahjo Hariyanto Eko Agus Yuliana Rizky Fitriani Zulaikha Khadijah Aisyah Fatimah Maimunah Romlah Sumiyati Wagiman Parjono Ngatiyem Kartika Lestari Melati Anisa Taufik Hidayat Yusuf Ibrahim Ismail Zainal Syamsul Saiful Gusti Wayan Ketut'.split(
    ' ',
  );
const SECOND =
  'Hayati Aini Wahyuni Rahayu Suryanti Kurniawan Setiawan Handayani Kusuma Permata Hidayatullah Fauzi Rahman Hakim Anam Mubarok Jannah Nisa Hasanah Azizah Puspitasari Wulandari Anggraini Oktaviani Firmansyah Ramadhan Saputra Pratama Nugroho Wijaya Santoso Susanto Purnomo Wibowo Suryadi Mulyadi Supriyadi Gunawan Hermawan Darmawan Astuti Ningsih Kurniasih Setyowati Widyastuti Prihatin Utami Maharani Cahyani Safitri'.split(
    ' ',
  );
const THIRD =
  'Putri Putra Jaya Dewi Ayu Sari Wati Yanto Yani Rini Budi Hadi Nur Aminah Zahra Akbar Alfarizi Salsabila Azzahra Nabila'.split(
    ' ',
  );

export function corpus(count: number, seed = 'kampung'): RosterPerson[] {
  const random = randomFrom(seed);
  const one = (from: readonly string[]) => from[random.below(from.length)] ?? '';
  const people: RosterPerson[] = [];
  for (let n = 1; n <= count; n++) {
    const words = [one(GIVEN), one(SECOND)];
    if (random.chance(0.6)) words.push(one(THIRD));
    const year = 1930 + random.below(95);
    people.push({
      id: personId(n),
      name: words.join(' '),
      sex: random.chance(0.5) ? 'F' : 'M',
      birthDate: `${year}-0${1 + random.below(9)}-1${random.below(10)}`,
      posyandu: 'contoh',
      rt: String(1 + random.below(40)).padStart(3, '0'),
      nik: `187203${String(100_000 + n * 7)}${9000 + (n % 1000)}`,
      motherName: `${one(GIVEN)} ${one(SECOND)}`,
    });
  }
  return people;
}
