/** Seeds that once failed in converge.test.ts, each with what it broke; they are run for ever. */
export const seedsThatFailed: readonly { seed: number; law: string; broke: string }[] = [];
