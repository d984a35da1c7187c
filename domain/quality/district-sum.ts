import { inFives } from '../pws/small-numbers.ts';
import { type PosyanduQuality, type QualitySum, sumQuality } from './posyandu-quality.ts';

/**
 * A puskesmas as its district is told of it: shares of counts in fives (decision 0013), and nothing but how far it is
 * until every posyandu is reckoned. A sum of some, beside the next with one more, would tell of that one (ruling 18).
 *
 * @param asked how many posyandu the puskesmas has
 */
export const districtSum = (rows: readonly PosyanduQuality[], asked: number): QualitySum =>
  rows.length < asked ? { ...sumQuality([]), posyandu: rows.length } : sumQuality(rows, inFives);
