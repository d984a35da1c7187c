/** A square of a schematic map, counted in squares from the upper left. */
export interface Tile {
  id: string;
  column: number;
  row: number;
}

/** The name of a group, and the row its squares begin below. */
export interface TileGroup {
  name: string;
  row: number;
}

export interface TileLayout {
  tiles: Tile[];
  groups: TileGroup[];
  rows: number;
}

/** The same on every screen, so that a place is found where it was last time. */
export const TILE_COLUMNS = 5;
/** The room a group's name takes, in squares. */
export const GROUP_HEAD = 0.5;

/**
 * Squares row by row in the order of their ids, groups as their first ids come, each under its name (none where there
 * is only one). Where a place stands depends on the ids before it alone: a new one at the end moves none of the others.
 */
export function layTiles(
  places: readonly { id: string; group?: string | undefined }[],
): TileLayout {
  const order = [...places].sort((a, b) => natural(a.id, b.id));
  const names = [...new Set(order.map(({ group }) => group ?? ''))];
  const tiles: Tile[] = [];
  const groups: TileGroup[] = [];
  let row = 0;
  for (const name of names) {
    if (names.length > 1) {
      groups.push({ name, row });
      row += GROUP_HEAD;
    }
    const own = order.filter(({ group }) => (group ?? '') === name);
    for (const [i, { id }] of own.entries())
      tiles.push({ id, column: i % TILE_COLUMNS, row: row + Math.floor(i / TILE_COLUMNS) });
    row += Math.ceil(own.length / TILE_COLUMNS);
  }
  return { tiles, groups, rows: row };
}

const natural = (a: string, b: string): number =>
  a.localeCompare(b, 'id', { numeric: true }) || (a < b ? -1 : a > b ? 1 : 0);
