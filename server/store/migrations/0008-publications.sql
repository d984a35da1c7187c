-- What a district publishes of its own: tables of rules, changes to cards, versions of questionnaires (decision 0021).
-- Rows are added and never edited; withdrawn_at is set once, before `since`. The body is json, not jsonb: it is shown as it came.
create table publications (
  district_id int not null,
  id uuid not null,
  kind text not null,
  name text not null,
  version text not null,
  since date not null,
  body json not null,
  note text not null,
  published_at timestamptz not null,
  published_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (district_id, id),
  unique (district_id, kind, name, version)
);
