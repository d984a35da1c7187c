-- What places set themselves for a year: a share of an indicator to reach, or how many people they should have
-- (domain/pws/aims.ts). Said once and never edited: the latest of one thing holds, null takes it back.
create table aims (
  district_id int not null,
  level text not null,
  place_id text not null,
  year int not null,
  key text not null,
  kind text not null,
  value double precision,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (district_id, year, level, place_id, key, kind, set_at)
);
