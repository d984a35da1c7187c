import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Step } from '#domain/cards/card.ts';
import { helpWords } from './help.ts';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.(ts|tsx|html)$/.test(path) && !/\.test\.tsx?$/.test(path),
);

describe('T2.16 the five tables of old', () => {
  it('are each told as one of the five steps', () => {
    const { rows } = helpWords.before;
    expect(rows.map((row) => row.table)).toEqual([1, 2, 3, 4, 5]);
    const steps: Step[] = [1, 2, 3, 4, 5];
    expect(rows.map((row) => row.step).toSorted()).toEqual(steps);
    const stepOf = Object.fromEntries(rows.map((row) => [row.name, row.step]));
    expect(stepOf).toMatchObject({ Pendaftaran: 1, Penyuluhan: 5, 'Pelayanan kesehatan': 4 });
  });

  it('are named nowhere else that people read', () => {
    const naming = sources.filter((path) =>
      /\bmeja\b/i.test(readFileSync(`${WEB}/${path}`, 'utf8')),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(naming).toEqual(['words/help.ts']);
  });
});
