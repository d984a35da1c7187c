/** The words a register uses for what the app keeps as closed lists. Unknown words give null, never a guess. */

const wordsOnly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const inList = <T extends string>(list: Record<T, string>): ((text: string) => T | null) => {
  const byWord = new Map<string, T>();
  for (const key of Object.keys(list) as T[])
    for (const word of list[key].split(',')) byWord.set(word.trim(), key);
  return (text) => byWord.get(wordsOnly(text)) ?? null;
};

export const readSex = inList({
  M: 'l,lk,lki,laki,laki laki,laki2,lelaki,pria,cowok,m,male',
  F: 'p,pr,prp,perempuan,wanita,cewek,w,f,female',
});

/** Hubungan dengan kepala keluarga, as the family card lists it. */
export const readRelation = inList({
  head: 'kepala keluarga,kk,kep keluarga,kepala,1',
  spouse: 'istri,suami,isteri,istri suami,suami istri,2',
  child: 'anak,anak kandung,anak angkat,anak tiri,3',
  'child-in-law': 'menantu,4',
  grandchild: 'cucu,5',
  parent: 'orang tua,orangtua,ortu,ayah,ibu,bapak,6',
  'parent-in-law': 'mertua,7',
  'other-kin': 'famili lain,family lain,famili,saudara,keponakan,adik,kakak,8',
  other: 'lainnya,lain lain,lain,pembantu,9',
});

export const readInsurance = inList({
  pbi: 'pbi,kis,kis pbi,jkn pbi,bpjs pbi,jamkesda',
  'non-pbi':
    'non pbi,nonpbi,mandiri,bpjs mandiri,ppu,pbpu,jkn non pbi,bpjs non pbi,ya,ada,punya,bpjs',
  none: 'tidak,tidak ada,tidak punya,belum,belum punya,belum ada,tdk,tdk ada,tdk punya',
});

export type WrittenStatus = 'pregnant' | 'gone' | 'none' | 'unknown';

/** "Hamil", "ibu hamil", "hamil 5 bulan" open a pregnancy; "meninggal" and "pindah" are no longer of this posyandu. */
export function readStatus(text: string): WrittenStatus {
  const words = wordsOnly(text);
  if (words === '' || words === 'tidak hamil' || words === 'aktif') return 'none';
  if (/^(ibu |sedang )?(hamil|bumil)\b/.test(words)) return 'pregnant';
  return /^(meninggal|wafat|alm|almh|almarhum|almarhumah|pindah)\b/.test(words)
    ? 'gone'
    : 'unknown';
}

/** "ya" in the column that says: this is really somebody else. */
export const isYes = (text: string): boolean =>
  /^(ya|y|iya|betul|benar|1|x)$/.test(wordsOnly(text));

/** A phone number as it is dialled: 08… or +62…; a spreadsheet drops the first zero. */
export function readPhone(text: string): string | null {
  const bare = text.split(/[/,;]/)[0]?.replace(/[^\d+]/g, '') ?? '';
  const dialled = bare.startsWith('62') ? `+${bare}` : /^[2-9]/.test(bare) ? `0${bare}` : bare;
  return /^(0|\+62)\d{8,14}$/.test(dialled) ? dialled : null;
}

/** RT and RW in three digits: "2", "RT 02" and "002" are 002. */
export function readThreeDigits(text: string): string | null {
  const digits = text.replace(/^\s*r[tw]\.?\s*/i, '').trim();
  return /^\d{1,3}(\.0+)?$/.test(digits) ? (digits.split('.')[0] ?? '').padStart(3, '0') : null;
}

/** The family card's number: 16 digits, or null. */
export function readHousehold(text: string): string | null {
  const digits = text
    .replace(/^'/, '')
    .replace(/^(\d{16})\.0+$/, '$1')
    .replace(/[\s.\-_/]/g, '');
  return /^\d{16}$/.test(digits) && !/^(\d)\1*$/.test(digits) ? digits : null;
}
