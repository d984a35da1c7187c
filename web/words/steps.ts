import type { Step } from '#domain/cards/card.ts';
import { ownStepName, ownStepShort } from './wording.ts';

interface StepWords {
  /** as the district says it, else the official word */
  readonly name: string;
  /** under the step's numeral */
  readonly short: string;
  readonly next: string;
}

/** The five official words in their order (five langkah, Kota Metro: pendaftaran … penyuluhan), whatever a district says. */
export const standardSteps: Readonly<Record<Step, string>> = {
  1: 'Pendaftaran',
  2: 'Pengukuran',
  3: 'Pencatatan',
  4: 'Pelayanan kesehatan',
  5: 'Penyuluhan',
};

const worded = (step: Step, short: string, next: string): StepWords => ({
  get name() {
    return ownStepName(step) ?? standardSteps[step];
  },
  get short() {
    return ownStepShort(step) ?? short;
  },
  next,
});

/** The five steps as everybody here reads them. */
export const stepWords: Readonly<Record<Step, StepWords>> = {
  1: worded(1, 'Daftar', 'Lanjut ke langkah 2'),
  2: worded(2, 'Ukur', 'Lanjut ke langkah 3'),
  3: worded(3, 'Catat', 'Lanjut ke langkah 4'),
  4: worded(4, 'Layanan', 'Lanjut ke langkah 5'),
  5: worded(5, 'Penyuluhan', 'Selesai'),
};

/** The longer labels of steps 2 and 3, as they are also printed. */
export const longSteps = {
  2: 'Penimbangan dan pengukuran',
  3: 'Pencatatan dan pemeriksaan',
} as const;
