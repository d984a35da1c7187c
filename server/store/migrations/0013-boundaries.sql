-- The land of a district's villages, kecamatan or puskesmas, as the district handed it in (domain/places/boundary.ts):
-- a GeoJSON MultiPolygon each, made light before it is kept. A level is replaced as a whole.
create table boundaries (
  district_id int not null,
  level text not null,
  area_id text not null,
  shape jsonb not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (district_id, level, area_id)
);
