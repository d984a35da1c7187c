-- Where the house somebody lives in stands now (domain/facts/home-point.ts); all null while nobody has said.
alter table people
  add column home_latitude double precision,
  add column home_longitude double precision,
  add column home_accuracy_m int,
  add column home_on date;
create index people_located on people (district_id, posyandu_id) where home_latitude is not null;

-- A point holds until it is read anew, taken away or left: it is needed whatever month of a person is folded.
drop index entries_reaching_back;
create index entries_reaching_back on entries (district_id, subject)
  where kind in ('person-registered', 'person-corrected', 'person-named', 'pregnancy-recorded', 'delivery-recorded', 'death-recorded', 'person-moved', 'home-located', 'person-merged', 'fact-withdrawn', 'service-confirmed', 'visit-redated') or body ? 'corrects';
