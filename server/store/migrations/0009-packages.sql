-- What each puskesmas decided about its service package: said once, in order, never edited. The package of a day is
-- computed from the standard table and these.
create table package_changes (
  district_id int not null,
  puskesmas_id text not null,
  id uuid not null,
  at timestamptz not null,
  by uuid not null,
  body jsonb not null,
  primary key (district_id, puskesmas_id, id)
);
create index package_changes_in_order on package_changes (district_id, puskesmas_id, at, id);
