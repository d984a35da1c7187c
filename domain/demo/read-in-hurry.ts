import type { Measure } from '../facts/measurement-taken.ts';

/** Near what a hurried eye rounds to a half or a ten: the step, and how near is near enough. */
const STEPS: Partial<Record<Measure, readonly [step: number, near: number]>> = {
  weight: [0.5, 0.15],
  'length-height': [0.5, 0.15],
  'blood-pressure': [10, 2.5],
};

/** 7.1 kg reads 7.0, 7.4 reads 7.5, 128 mmHg reads 130; what lies between is read as it is. */
export function readInHurry(what: Measure, value: number): number {
  const step = STEPS[what];
  if (!step) return value;
  const near = Math.round(value / step[0]) * step[0];
  return Math.abs(value - near) < step[1] ? near : value;
}
