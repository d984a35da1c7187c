import { Type } from 'typebox';
import { closed, point } from './shapes.ts';

/**
 * Where the house of somebody stands, read from a device at the house (`point` empty: it is to be shown on no map any
 * more). One such fact for everybody of the house, so that whoever moves leaves the point to those who stay.
 */
export const homeLocated = Type.Object({ point: Type.Optional(point) }, closed);
