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

/** What stands under a step's numeral, and on the button that ends it. */
export const shortSteps: Readonly<Record<Step, { short: string; next: string }>> = {
  1: { short: 'Daftar', next: 'Lanjut ke langkah 2' },
  2: { short: 'Ukur', next: 'Lanjut ke langkah 3' },
  3: { short: 'Catat', next: 'Lanjut ke langkah 4' },
  4: { short: 'Layanan', next: 'Lanjut ke langkah 5' },
  5: { short: 'Penyuluhan', next: 'Selesai' },
};

const worded = (step: Step): StepWords => ({
  get name() {
    return ownStepName(step) ?? standardSteps[step];
  },
  get short() {
    return ownStepShort(step) ?? shortSteps[step].short;
  },
  get next() {
    return shortSteps[step].next;
  },
});

/** The five steps as everybody here reads them. */
export const stepWords: Readonly<Record<Step, StepWords>> = {
  1: worded(1),
  2: worded(2),
  3: worded(3),
  4: worded(4),
  5: worded(5),
};

/** The longer labels of steps 2 and 3, as they are also printed. */
export const longSteps = {
  2: 'Penimbangan dan pengukuran',
  3: 'Pencatatan dan pemeriksaan',
} as const;
