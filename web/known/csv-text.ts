/**
 * A spreadsheet must not take a name for a formula, nor a NIK for a number (it keeps 15 of its 16 digits): such cells
 * begin with an apostrophe, which our own import leaves off again.
 */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]|^\d{11,}$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a file spreadsheets here open: `;` between cells, a mark at the start for letters beyond English. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
