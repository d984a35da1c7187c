import type { Finding } from '../finding.ts';
import type { ChildCase } from './child-for-test.ts';

const child = { sex: 'F', born: '2024-06-10', on: '2025-06-10' } as const;

export const OEDEMA_CASES: readonly (readonly [string, ChildCase, readonly Partial<Finding>[]])[] =
  [
    [
      'both feet swollen, weight as it should be',
      { ...child, read: { oedema: 1, weight: 9 } },
      [{ code: 'oedema.present', severity: 'urgent', referTo: 'puskesmas' }],
    ],
    [
      'looked for, not there',
      { ...child, read: { oedema: 0 } },
      [{ code: 'oedema.absent', severity: 'good' }],
    ],
    ['not looked for', child, [{ code: 'oedema.unknown', severity: 'unknown' }]],
    [
      'seen and not seen on one day',
      { ...child, read: { oedema: [0, 1] } },
      [{ code: 'oedema.unknown', severity: 'unknown' }],
    ],
    ['neither yes nor no', { ...child, read: { oedema: 3 } }, [{ severity: 'unknown' }]],
    ['a child of six years', { ...child, born: '2019-06-10', read: { oedema: 1 } }, []],
    [
      'the day before the sixth birthday',
      { ...child, born: '2019-06-11', read: { oedema: 1 } },
      [{ severity: 'urgent' }],
    ],
  ];
