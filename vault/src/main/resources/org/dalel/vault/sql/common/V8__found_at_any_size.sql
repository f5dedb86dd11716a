-- What would have to be looked for in the whole of a large record.
create index if not exists claim_source on claim (source);
create index if not exists figure_source on figure (source);
