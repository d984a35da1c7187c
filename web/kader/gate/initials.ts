const TITLES = new Set([
  'bu',
  'ibu',
  'pak',
  'bapak',
  'bidan',
  'perawat',
  'dokter',
  'dr',
  'ns',
  'hj',
  'h',
]);

/** Two letters that tell colleagues apart: "Bidan Siti Aminah" is SA, "Bu Kartini" is KA. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*?\)/g, '')
    .split(/[\s.]+/)
    .filter((word) => word !== '');
  const own = words.filter((word) => !TITLES.has(word.toLowerCase()));
  const [first = '', second] = own.length > 0 ? own : words;
  return `${first.slice(0, second ? 1 : 2)}${second?.slice(0, 1) ?? ''}`.toUpperCase();
}
