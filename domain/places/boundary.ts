import type { AreaCode } from './place.ts';

/** Longitude, latitude, in degrees (WGS84). */
export type Position = readonly [lon: number, lat: number];
/** Closed: the last position is the first. Outlines run against the clock, holes with it (RFC 7946). */
export type Ring = readonly Position[];
/** One piece of land: its outline first, then its holes. */
export type Part = readonly Ring[];

/** An area's land as GeoJSON writes it. */
export interface Shape {
  type: 'MultiPolygon';
  coordinates: readonly Part[];
}

export const BOUNDARY_LEVELS = ['village', 'subdistrict', 'puskesmas'] as const;
export type BoundaryLevel = (typeof BOUNDARY_LEVELS)[number];

/** An area a boundary may be drawn for. */
export interface BoundaryArea {
  level: BoundaryLevel;
  /** a Kemendagri code; of a puskesmas its id */
  id: AreaCode;
  name: string;
  /** of a village: the puskesmas that most of its posyandu belong to, where it has any */
  puskesmas?: string;
}

export interface Boundary {
  level: BoundaryLevel;
  id: string;
  shape: Shape;
}

/** What a district keeps, with the areas it could draw. */
export interface DistrictBoundaries {
  areas: readonly BoundaryArea[];
  shapes: readonly Boundary[];
}

/** The largest file anybody may choose, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024;
/** What a district's shapes of one level may weigh as JSON: a village phone loads it in seconds. */
export const LARGEST_SHAPES = 150_000;

/** Closed: what can be wrong with one thing in a file. */
export const BOUNDARY_FAULTS = [
  'no-area',
  'broken-ring',
  'outside-indonesia',
  'unknown-place',
  'twice',
  'two-of-that-name',
] as const;
export type BoundaryFault = (typeof BOUNDARY_FAULTS)[number];

/** Closed: why nothing of a file can be used. */
export const FILE_FAULTS = [
  'too-large',
  'not-json',
  'not-geojson',
  'empty',
  'nothing-known',
  'too-detailed',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export const FILE_FAULT_SENTENCES: Readonly<Record<FileFault, string>> = {
  'too-large':
    'Berkas ini lebih besar dari 5 MB. Sederhanakan dulu, atau unggah satu tingkat saja.',
  'not-json': 'Berkas ini tidak dapat dibaca sebagai GeoJSON. Simpan lagi sebagai GeoJSON.',
  'not-geojson': 'Berkas ini bukan kumpulan wilayah (FeatureCollection) GeoJSON.',
  empty: 'Berkas ini tidak berisi satu wilayah pun.',
  'nothing-known':
    'Tidak ada kode atau nama di berkas ini yang cocok dengan wilayah kabupaten/kota ini.',
  'too-detailed': 'Batas di berkas ini terlalu rinci. Sederhanakan dulu, lalu unggah lagi.',
};

export const BOUNDARY_FAULT_SENTENCES: Readonly<Record<BoundaryFault, string>> = {
  'no-area': 'bukan bidang wilayah (Polygon atau MultiPolygon)',
  'broken-ring': 'garis batasnya kurang dari tiga titik, atau titiknya bukan angka',
  'outside-indonesia':
    'titiknya di luar Indonesia. Pakai derajat bujur dan lintang (WGS84), bujur lebih dulu',
  'unknown-place': 'kode atau namanya tidak dikenal di kabupaten/kota ini',
  twice: 'wilayah ini sudah ada lebih dulu di berkas; yang pertama dipakai',
  'two-of-that-name': 'ada lebih dari satu wilayah bernama itu; tambahkan kodenya',
};
