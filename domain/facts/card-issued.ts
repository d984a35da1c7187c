import { Type } from 'typebox';
import { closed } from './shapes.ts';

/**
 * A QR card was made for somebody. `card` is random and says nothing by itself (ruling 19); the newest standing one is
 * valid, and withdrawing this fact revokes it.
 */
export const cardIssued = Type.Object(
  { card: Type.String({ pattern: '^[A-Za-z0-9_-]{16,32}$' }) },
  closed,
);
