-- Kept targets and roll-ups of the month's numbers (decision 0020). All of it is derived: `rebuild` makes it again.

-- since when a child is known to hold a Buku KIA (K of SKDN), as their last folded month says
alter table people add column book_since date;

-- How many of each target group live at a posyandu on the month's counting day. A row that is not there was not counted
-- yet; a target that is not in `numbers` is 0.
create table month_targets (
  district_id int not null,
  posyandu_id text not null,
  month text not null,
  numbers jsonb not null,
  primary key (district_id, posyandu_id, month)
);

-- Marks of what changed. They are only ever added and, once worked off, deleted, so nobody who appends waits for
-- anybody: whoever works one off reads after he deleted it, and so sees whatever it stood for.
create table stale_targets (
  district_id int not null,
  posyandu_id text not null,
  since_month text not null
);
create index stale_targets_by_posyandu on stale_targets (district_id, posyandu_id);

create table dirty_months (
  district_id int not null,
  posyandu_id text not null,
  month text not null
);

-- Months every posyandu of the district has a roll-up of.
create table kept_months (
  district_id int not null,
  month text not null,
  primary key (district_id, month)
);

-- Whose turn it is to keep a district's roll-ups: the row's lock.
create table keeping (
  district_id int not null primary key
);

-- One row a place and month: p:<posyandu>, v:<village>, m:<puskesmas>, k:<kecamatan>, d:<district>. By bytes, so that
-- all villages of a kecamatan are one range.
create table rollups (
  district_id int not null,
  area_id text collate "C" not null,
  month text not null,
  rule_version text not null,
  numbers jsonb not null,
  as_of timestamptz not null,
  primary key (district_id, area_id, month, rule_version)
) with (fillfactor = 70);
