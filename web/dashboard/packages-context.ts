import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LocalDate } from '#domain/calendar.ts';
import type { PackageChange } from '#domain/packages/package-change.ts';
import type { RowOn } from '#domain/packages/package-on.ts';

/** What every line of the matrix needs: the decisions, the day that is looked at, and how a line is changed. */
export interface PackageShown {
  changes: readonly PackageChange[];
  on: LocalDate;
  /** rows of one cell: one service, or all of a family */
  onChange(rows: readonly RowOn[]): void;
}

const Held = createContext<PackageShown>({ changes: [], on: '', onChange: () => {} });
export const PackageProvider = Held.Provider;
export const usePackage = (): PackageShown => useContext(Held);
