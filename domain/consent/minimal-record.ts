import type { Identity } from '../facts/known.ts';

/**
 * What is still written of somebody who refuses consent (ruling 17): only what the service itself and the reports the
 * law asks for need. Service is given all the same; no reminders, nothing shared beyond the puskesmas.
 *
 * Source: our reading of UU 27/2022 pasal 20 (a legal duty and a task in the public interest are grounds of their own),
 * Permenkes 24/2022 (identity in a medical record) and Permenkes 6/2024 (SPM counts by sex, age and domicile).
 * Reviewed by: nobody yet; a district's lawyer should. Confidence: medium.
 */
export const IDENTITY_FIELDS: Readonly<Record<keyof Identity, { kept: boolean; why: string }>> = {
  name: { kept: true, why: 'rekam pelayanan harus tahu siapa yang dilayani' },
  sex: { kept: true, why: 'aturan kesehatan dan laporan bergantung padanya' },
  birthDate: { kept: true, why: 'aturan kesehatan dan laporan bergantung padanya' },
  birthDateEstimated: { kept: true, why: 'supaya umur tidak dikira pasti' },
  nik: { kept: true, why: 'identitas rekam medis; mencegah tercatat dua kali' },
  nikMissing: { kept: true, why: 'alasan NIK kosong' },
  provisional: { kept: true, why: 'bayi belum bernama' },
  mother: { kept: true, why: 'anak dikenali lewat ibunya' },
  motherName: { kept: true, why: 'anak dikenali lewat ibunya' },
  address: { kept: true, why: 'hanya RT, RW, dan dusun: laporan menurut tempat tinggal' },
  birthWeightKg: { kept: true, why: 'pelayanan bayi bergantung padanya' },
  birthLengthCm: { kept: true, why: 'pelayanan bayi bergantung padanya' },
  gestationDaysAtBirth: { kept: true, why: 'pertumbuhan bayi prematur dinilai lain' },
  gestationWeeksAtBirth: { kept: true, why: 'pertumbuhan bayi prematur dinilai lain' },
  household: { kept: false, why: 'menghubungkan dengan orang serumah' },
  relation: { kept: false, why: 'menghubungkan dengan orang serumah' },
  fatherName: { kept: false, why: 'tidak diperlukan untuk pelayanan' },
  phone: { kept: false, why: 'hanya untuk pengingat' },
  insurance: { kept: false, why: 'tidak diperlukan untuk pelayanan di posyandu' },
};

/** The identity of somebody who refused: the fields that are kept, and of the address no street or house. */
export function minimalIdentity(identity: Identity): Identity {
  const kept = Object.entries(identity).filter(
    ([field]) => IDENTITY_FIELDS[field as keyof Identity]?.kept,
  );
  const { address, ...rest } = Object.fromEntries(kept) as Identity;
  const { text: _street, ...area } = address ?? {};
  return Object.keys(area).length > 0 ? { ...rest, address: area } : rest;
}
