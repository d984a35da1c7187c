-- Which writing of a roll-up this is: a process that keeps it parsed asks only for those written since. At random, so that
-- no two writings share one, whatever their clocks say, also after a backup was put back.
alter table rollups add column version uuid not null default gen_random_uuid();

-- A place's own page asks whether anything of it still waits.
create index dirty_months_by_posyandu on dirty_months (district_id, posyandu_id);
