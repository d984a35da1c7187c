-- The day each posyandu began to work with ILP (domain/pws/ilp-start.ts). Said once and never edited: the latest holds,
-- null takes it back.
create table ilp_starts (
  district_id int not null,
  posyandu_id text not null,
  began_on date,
  by_account uuid not null,
  at timestamptz not null,
  primary key (district_id, posyandu_id, at)
);
