import { Type } from 'typebox';
import {
  presentOfficers,
  servingKader,
  sessionMode,
  stockUsed,
  toolState,
} from './session-shapes.ts';
import { closed, longText, shortText } from './shapes.ts';

/**
 * What is written down about the open day itself while it runs. Only the fields that change; of two notes of one field
 * the later written one holds, as a whole list.
 */
export const sessionNoted = Type.Object(
  {
    kader: Type.Optional(Type.Array(servingKader, { maxItems: 30 })),
    officers: Type.Optional(Type.Array(presentOfficers, { maxItems: 30 })),
    tools: Type.Optional(Type.Array(toolState, { maxItems: 40 })),
    stock: Type.Optional(Type.Array(stockUsed, { maxItems: 40 })),
    place: Type.Optional(shortText),
    mode: Type.Optional(sessionMode),
    incident: Type.Optional(longText),
  },
  closed,
);
