import { describe, expect, it } from 'vitest';
import { saysOf } from './child-for-test.ts';
import { classOf } from './index-cases-for-test.ts';
import { LENGTH_HEIGHT_FOR_AGE_CLASSES } from './length-height-for-age.cases.ts';
import { lengthHeightForAge } from './length-height-for-age.ts';

const zOf = (child: Parameters<typeof saysOf>[1]) =>
  saysOf(lengthHeightForAge, child)[0]?.numbers?.z;

describe('length or height for age', () => {
  it.each(LENGTH_HEIGHT_FOR_AGE_CLASSES.map((row) => ({ row })))(
    'z $row.0 is $row.1, $row.2',
    ({ row }) => {
      expect(classOf(lengthHeightForAge, row[0])).toEqual(row);
    },
  );

  it('adds 0,7 cm to a child who stood before the second birthday', () => {
    const child = { sex: 'M', born: '2024-01-01', on: '2025-06-01' } as const;
    const stood = zOf({ ...child, position: 'standing', read: { 'length-height': 79 } });
    const lay = zOf({ ...child, position: 'lying', read: { 'length-height': 79.7 } });
    expect(stood).toBe(-0.58);
    expect(stood).toBe(lay);
  });

  it('leaves "standing" out of account below nine months, and says so', () => {
    const child = { sex: 'F', born: '2025-01-10', on: '2025-07-10', position: 'standing' } as const;
    const [finding] = saysOf(lengthHeightForAge, { ...child, read: { 'length-height': 65 } });
    expect(finding?.severity).toBe('good');
    expect(finding?.worker).toContain('Diukur berdiri di bawah 9 bulan');
  });

  it('goes on with the 2007 reference, and after the sixth birthday only asks to be watched', () => {
    const child = { sex: 'F', born: '2019-06-10', position: 'standing' } as const;
    const read = { 'length-height': 100 };
    const [finding] = saysOf(lengthHeightForAge, { ...child, on: '2025-06-09', read });
    expect(finding?.worker).toContain('WHO 2007');
    expect(finding?.severity).toBe('refer');
    const [older] = saysOf(lengthHeightForAge, { ...child, on: '2025-06-10', read });
    expect(older).toMatchObject({ severity: 'watch', referTo: 'pustu' });
    expect(saysOf(lengthHeightForAge, { ...child, on: '2038-06-10', read })).toEqual([]);
  });
});
