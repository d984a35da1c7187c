/**
 * Bounds of the recap's columns where they differ from what a finding says, or where the finding knows more classes
 * than the form has columns. Source: Rekapitulasi Hasil Pemeriksaan, "edisi 2023", and the cards it sums up; where the
 * form prints no number, the bounds of the cards' users (school form of puskesmas: 100–139/60–89; glucose 70–139).
 */
export interface Pressures {
  possible: { systolic: readonly [number, number]; diastolic: readonly [number, number] };
  /** mmHg: either number below is low, either one from here on is high; high wins */
  low: { systolicBelow: number; diastolicBelow: number };
  high: { systolicFrom: number; diastolicFrom: number };
}
export interface Bounds {
  possible: readonly [min: number, max: number];
  lowBelow: number;
  highFrom: number;
}

const POSSIBLE = { systolic: [50, 300], diastolic: [30, 200] } as const;

export const RECAP_2023 = {
  /** signs of four that make "bergejala TBC"; the finding acts at one */
  tbcSigns: 2,
  pressure: {
    mother: {
      possible: POSSIBLE,
      low: { systolicBelow: 0, diastolicBelow: 0 },
      high: { systolicFrom: 140, diastolicFrom: 90 },
    },
    school: {
      possible: POSSIBLE,
      low: { systolicBelow: 100, diastolicBelow: 60 },
      high: { systolicFrom: 140, diastolicFrom: 90 },
    },
    adult: {
      possible: POSSIBLE,
      low: { systolicBelow: 90, diastolicBelow: 60 },
      high: { systolicFrom: 140, diastolicFrom: 90 },
    },
  },
  /** mg/dL. Above the normal interval there is one column only, so prediabetes stands in "tinggi" */
  glucose: { possible: [20, 800], lowBelow: 70, highFrom: 140 },
  fasting: { possible: [20, 800], lowBelow: 70, highFrom: 100 },
  cholesterol: { possible: [50, 600], lowBelow: 0, highFrom: 200 },
  /** SRQ-20: from this many yes on */
  srqFrom: 6,
  srqMost: 20,
  /** remaja putri: completed months */
  girlsFromMonths: 120,
  /** months of age: exclusive breastfeeding below, complementary food from here on */
  foodFromMonths: 6,
} as const satisfies {
  pressure: Record<string, Pressures>;
  glucose: Bounds;
  fasting: Bounds;
  cholesterol: Bounds;
} & Record<string, unknown>;
