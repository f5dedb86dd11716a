-- A candidate may tell again what another tells first.
alter table candidate add column retells text;
create index candidate_retells on candidate (retells);
