-- Which records are one person (domain/people/merged.ts). `stays_id` is the record that stays, null while it is the
-- record itself. `kin` is drawn the first time anybody says that two records are one and never taken back: records of
-- one kin are locked together, so that what is read of a person is whole, whoever they are merged with or parted from.
alter table people add column stays_id uuid;
alter table people add column kin uuid;
create index people_by_kin on people (district_id, kin) where kin is not null;

-- A merge is needed whatever month of a person is folded.
drop index entries_reaching_back;
create index entries_reaching_back on entries (district_id, subject)
  where kind in ('person-registered', 'person-corrected', 'person-named', 'pregnancy-recorded', 'delivery-recorded', 'death-recorded', 'person-moved', 'person-merged', 'fact-withdrawn', 'service-confirmed', 'visit-redated') or body ? 'corrects';
create index entries_of_merges on entries (district_id, subject) where kind = 'person-merged';
