/**
 * The names of the area a NIK was first issued in: Kemendagri's provinces, regencies and kecamatan as npm idn-area-data
 * 3.1.2 has them (data under ODbL 1.0). A chunk of its own, asked for when the first whole NIK is typed.
 */
import districts from 'idn-area-data/data/districts.csv?raw';
import provinces from 'idn-area-data/data/provinces.csv?raw';
import regencies from 'idn-area-data/data/regencies.csv?raw';

/** The last column of a code's line; the file is searched as text, so that nothing is built from seven thousand lines. */
function nameIn(file: string, code: string): string | null {
  const at = file.indexOf(`\n${code},`);
  if (at < 0) return null;
  const end = file.indexOf('\n', at + 1);
  const line = file.slice(at + 1, end < 0 ? undefined : end).trim();
  return line.slice(line.lastIndexOf(',') + 1).replace(/"/g, '') || null;
}

const cased = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) =>
    /^(DKI|DI)$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );

/** "Metro Barat, Kota Metro, Lampung" for `18.72.03`; parts that are not known (old codes) are left out, null if all are. */
export function areaWords(area: string): string | null {
  const parts = [
    nameIn(districts, area),
    nameIn(regencies, area.slice(0, 5)),
    nameIn(provinces, area.slice(0, 2)),
  ].flatMap((name) => (name ? [cased(name)] : []));
  return parts.length > 0 ? parts.join(', ') : null;
}
