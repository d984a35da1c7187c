import type { AnswersField, MeasureField, ReferralField, ServiceField, When } from './card.ts';

/** Blood pressure in whole mmHg. Ranges: adult card, "edisi 2023". */
export const bloodPressure = (
  label: string,
  soft: readonly [number, number],
  softSecond: readonly [number, number],
  when?: When,
): MeasureField => ({
  kind: 'measure',
  what: 'blood-pressure',
  step: 2,
  label,
  unit: 'mmHg',
  decimals: 0,
  hard: [50, 300],
  soft,
  second: { label: 'Diastole', hard: [30, 200], soft: softSecond },
  ...(when ? { when } : {}),
});

/** Came well or with a complaint: asked of everybody but children, of whom the signs of illness are asked. */
export const visitKindField: AnswersField = {
  kind: 'answers',
  instrument: 'visit-kind',
  step: 4,
  label: 'Datang hari ini',
};

/** The four questions every stage's card asks at step 4. */
export const tbcSignsField: AnswersField = {
  kind: 'answers',
  instrument: 'tbc-signs',
  step: 4,
  label: 'Empat pertanyaan batuk lama',
};

export const referralField: ReferralField = {
  kind: 'referral',
  step: 4,
  label: 'Rujuk ke Pustu, Puskesmas, atau Rumah Sakit',
  byHealthWorker: true,
};

/** Blood tests by finger prick, done by a health worker, mg/dL. */
export const bloodSugar = (
  hard: readonly [number, number],
  soft: readonly [number, number],
  when?: When,
): MeasureField[] => [
  bloodTest('glucose', 'Gula darah sewaktu', hard, soft, when),
  bloodTest('glucose-fasting', 'Gula darah puasa', hard, soft, when),
];

export function bloodTest(
  what: 'glucose' | 'glucose-fasting' | 'cholesterol' | 'uric-acid' | 'hb',
  label: string,
  hard: readonly [number, number],
  soft: readonly [number, number],
  when?: When,
): MeasureField {
  const tenths = what === 'uric-acid' || what === 'hb';
  return {
    kind: 'measure',
    what,
    step: 4,
    label,
    unit: what === 'hb' ? 'g/dL' : 'mg/dL',
    decimals: tenths ? 1 : 0,
    hard,
    soft,
    byHealthWorker: true,
    ...(when ? { when } : {}),
  };
}

/** The method is the fact: `contraception.<key>`. Sensitive, whatever it is (ruling 16). Source: KMK HK.01.07/MENKES/2015/2023. */
export const contraception = (label: string, when: When): ServiceField => ({
  kind: 'service',
  service: 'contraception',
  step: 4,
  label,
  when,
  byHealthWorker: true,
  methods: [
    { key: 'pill', label: 'Pil' },
    { key: 'injection', label: 'Suntik' },
    { key: 'implant', label: 'Implan' },
    { key: 'iud', label: 'AKDR (spiral)' },
    { key: 'condom', label: 'Kondom' },
    { key: 'tubectomy', label: 'MOW (steril perempuan)' },
    { key: 'vasectomy', label: 'MOP (steril laki-laki)' },
    { key: 'lactation', label: 'MAL (menyusui penuh)' },
  ],
});
