-- Who opened whose data (ruling 19): asked for by place, by account and by person, newest first.
alter table reads drop constraint reads_pkey;
alter table reads add primary key (district_id, id);
alter table reads
  -- posyandu, `desa:` and a village, or `pkm:` and a puskesmas: who looks after it may read that it was opened
  add column place text,
  -- everybody a list named
  add column subjects uuid[],
  -- the reason given where names are told on need only
  add column because text,
  add column device text,
  -- opened on a phone and told later
  add column offline boolean not null default false,
  add column received_at timestamptz;
create index reads_by_place on reads (district_id, place, at desc);
create index reads_by_account on reads (account_id, at desc);
create index reads_by_subject on reads (district_id, subject, at desc) where subject is not null;
create index reads_by_subjects on reads using gin (subjects);

-- How long things are kept that are not kept for ever; changed by whoever keeps the server, as data.
create table retention (
  what text primary key,
  days int not null check (days > 0),
  why text not null
);
insert into retention (what, days, why) values
  ('reads', 1825, 'Lima tahun, agar pembukaan data dapat diperiksa selama masa laporan puskesmas');
