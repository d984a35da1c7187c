import { type ImportPlan, isAdded, type LineReport } from '#domain/people/plan-import.ts';
import type { RegisterFile } from '../interop/spreadsheets/read-register.ts';

const number = (n: number): string => n.toLocaleString('id-ID');
const count = (plan: ImportPlan, is: (line: LineReport) => boolean): number =>
  plan.lines.filter(is).length;

/** What became of the file, in a few lines; every line of it is in one of the numbers. */
export function summaryOf(
  fileName: string,
  where: string,
  register: RegisterFile,
  plan: ImportPlan,
  dryRun: boolean,
): string[] {
  const added = count(plan, isAdded);
  const noted = count(plan, (l) => l.outcome === 'added-with-warnings');
  const known = count(plan, (l) => l.outcome === 'known');
  const refused = count(plan, (l) => l.outcome === 'refused');
  const completed = plan.completed.length;
  const pregnant = plan.people.filter((p) => p.pregnant).length;
  const ignored = register.unknownHeadings.map((h) => `“${h}”`).join(', ');
  return [
    `${fileName} → ${where}${dryRun ? ' (percobaan, tidak ada yang ditulis)' : ''}`,
    `  ${number(plan.lines.length)} baris berisi orang, ${number(register.blankLines.length)} baris kosong`,
    `  ${number(added)} ${dryRun ? 'akan didaftarkan' : 'didaftarkan'}, ${number(noted)} di antaranya perlu diperiksa, ${number(pregnant)} hamil`,
    `  ${number(known)} sudah terdaftar, tidak didaftarkan lagi`,
    `  ${number(refused)} ditolak`,
    ...(completed > 0 ? [`  ${number(completed)} NIK dilengkapi`] : []),
    ...(ignored ? [`  Kolom yang tidak dikenal dan tidak dimasukkan: ${ignored}`] : []),
  ];
}

/** Each line that needs eyes, with its sentences: first the refused, then those to check, then doubles in the file. */
export function linesOfReport(plan: ImportPlan): string[] {
  const part = (title: string, is: (line: LineReport) => boolean): string[] => {
    const lines = plan.lines.filter(is);
    return lines.length === 0 ? [] : ['', title, ...lines.map(sentencesOf)];
  };
  return [
    ...part('Ditolak', (l) => l.outcome === 'refused'),
    ...part('Didaftarkan, perlu diperiksa', (l) => l.outcome === 'added-with-warnings'),
    ...part(
      'Tertulis dua kali di berkas ini',
      (l) => l.outcome === 'known' && l.resemblesLine !== undefined,
    ),
    ...part('NIK dilengkapi', (l) => l.problems.some((p) => p.slug === 'nik-completed')),
  ];
}

const sentencesOf = (line: LineReport): string =>
  `  baris ${line.line}, ${line.name || 'tanpa nama'}: ${line.problems.map((p) => p.sentence).join(' ')}`;
