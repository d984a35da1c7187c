import { describe, expect, it } from 'vitest';
import { bannedIn } from '../assess/banned-words.ts';
import { RULES } from '../assess/rules.ts';
import { rulePages } from './rule-pages.ts';
import { familyLines, tableLines } from './table-lines.ts';

const pages = rulePages();

describe('the rules as a reader sees them', () => {
  it('lists every rule once, with its source, version, and every class of its table', () => {
    const names = pages.map((page) => page.rule);
    expect(new Set(names).size).toBe(names.length);
    for (const { card } of RULES) expect(names).toContain(card.rule);
    for (const page of pages) {
      expect([page.rule, page.lines.length]).not.toEqual([page.rule, 0]);
      expect(page.versions.length).toBeGreaterThan(0);
      expect(page.source.length).toBeGreaterThan(3);
    }
  });

  it('has an Indonesian name for whatever stands in a table', () => {
    const unnamed = pages.flatMap((page) =>
      page.lines
        .filter(({ name, says }) =>
          /[a-z][A-Z]|\[object|undefined|null/.test(`${name} ${says}`.replaceAll('LiLA', '')),
        )
        .map(({ name, says }) => `${page.rule}: ${name} = ${says}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('says a threshold as it is in the table', () => {
    const linesOf = (rule: string) => pages.find((page) => page.rule === rule)?.lines ?? [];
    expect(linesOf('mother-muac')).toContainEqual(
      expect.objectContaining({
        name: '< 23,5',
        says: 'Risiko kurang energi kronis (KEK, merah) (rujuk, ke Puskesmas)',
      }),
    );
    expect(linesOf('waist')).toContainEqual({ name: 'Batas, perempuan', says: '80' });
    expect(linesOf('srq-20')).toContainEqual({ name: 'Dirujuk sejak nilai', says: '6' });
  });

  it('gives kader and families their own sentences, and no disease word', () => {
    for (const page of pages) {
      const lines = familyLines(page.lines);
      for (const { name, says } of lines) expect(bannedIn(`${name} ${says}`)).toEqual([]);
      expect(bannedIn(page.title)).toEqual([]);
    }
    const muac = familyLines(pages.find((p) => p.rule === 'mother-muac')?.lines ?? []);
    expect(muac.map((line) => line.says).join(' ')).toContain('ibu perlu makan lebih banyak');
  });

  it('shows a changed number, whatever the shape of the table', () => {
    expect(
      tableLines({ bands: [{ below: 7.25, code: 'x', severity: 'refer', worker: 'X' }] }),
    ).toEqual([{ name: '< 7,25', says: 'X (rujuk)' }]);
    expect(tableLines(null)).toEqual([]);
  });
});
