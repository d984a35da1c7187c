/**
 * What can be talked about at step 5, by key. Findings name topics by these keys.
 * Source: the 25 basic competencies of kader (Kemenkes 2023), groups pregnancy, under-fives, school age, adults and elders.
 */
export const TOPICS = {
  'pregnancy-plate': 'Gizi seimbang ibu hamil, Isi Piringku',
  'iron-tablets': 'Minum tablet tambah darah setiap hari',
  'antenatal-visits': 'Periksa kehamilan 6 kali',
  'mother-class': 'Kelas ibu hamil',
  'pregnancy-danger-signs': 'Tanda bahaya ibu hamil',
  'postpartum-visits': 'Periksa nifas 4 kali',
  'postpartum-danger-signs': 'Tanda bahaya ibu nifas',
  'breastfeeding-plate': 'Isi Piringku ibu menyusui',
  'family-planning': 'Keluarga berencana',
  breastfeeding: 'ASI eksklusif',
  'complementary-feeding': 'MP-ASI kaya protein hewani',
  'child-growth': 'Pertumbuhan anak dan kurva Buku KIA',
  'child-development': 'Stimulasi perkembangan anak',
  immunization: 'Imunisasi',
  'vitamin-a-deworming': 'Vitamin A dan obat cacing',
  'child-danger-signs': 'Tanda bahaya bayi dan balita',
  'balanced-plate': 'Isi Piringku',
  'teen-iron-tablets': 'Tablet tambah darah remaja putri',
  'physical-activity': 'Bergerak 30 menit setiap hari',
  'sugar-salt-fat': 'Batasi gula, garam, dan minyak',
  smoking: 'Berhenti merokok',
  'teen-health': 'Kesehatan remaja',
  'blood-pressure': 'Menjaga tekanan darah',
  'blood-sugar': 'Menjaga gula darah',
  'take-medicine': 'Minum obat teratur',
  'cough-etiquette': 'Batuk lama: kenali dan periksa',
  'yearly-checks': 'Cek kesehatan rutin',
  'elder-independence': 'Tetap mandiri di usia lanjut',
  'fall-prevention': 'Mencegah jatuh',
} as const satisfies Record<string, string>;

export type Topic = keyof typeof TOPICS;

/** Topics as a card lists them, in the order given. */
export const topics = (...keys: Topic[]): { key: string; label: string }[] =>
  keys.map((key) => ({ key, label: TOPICS[key] }));
