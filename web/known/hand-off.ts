import type { FactKind } from '#domain/facts/fact.ts';
import type { Result } from '#domain/result.ts';
import type { Bytes } from '#log/hand-off.ts';
import type { ParcelProblem } from '../device/hand-off-seal.ts';

/** One person from phone to phone by QR, without any network (log/hand-off.ts, log/parcel.ts). */
export interface HandOff {
  /**
   * The codes of what this phone wrote about a person lately, and of what others handed it, newest first as far as
   * three codes hold; a registration comes before everything.
   * @param except facts handed over before, in an earlier go
   */
  give(person: string, except?: readonly string[]): Promise<Result<HandOver, GiveProblem>>;
  /** Takes the box of one set of codes: believed, kept, known at once, and passed on at the next sync. */
  take(box: Bytes): Promise<Result<Taken, TakeProblem>>;
}

export interface HandOver {
  codes: string[];
  /** the facts in these codes, oldest first */
  facts: { id: string; kind: FactKind }[];
  /** how many did not fit */
  left: number;
}
export type GiveProblem =
  | { kind: 'locked' }
  /** nothing of theirs was written here lately, or the server has it all and so have the others */
  | { kind: 'nothing-new' }
  /** this phone has not spoken with the server since it could certify phones, or not for a whole lease */
  | { kind: 'not-certified' };

export interface Taken {
  /** whom the facts are about; the name when this phone now knows it */
  person: { id: string; name: string | null };
  /** facts that were not known here before */
  facts: number;
}
export type TakeProblem =
  | { kind: 'locked' }
  | { kind: 'storage-full' }
  /** everything in it is known here already */
  | { kind: 'already-have'; person: { id: string; name: string | null } }
  /** no key of ours opens it: another posyandu's, or another puskesmas' server */
  | { kind: 'not-ours' }
  | { kind: ParcelProblem };
