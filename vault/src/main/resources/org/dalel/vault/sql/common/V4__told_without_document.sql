-- A source may have told a person who wrote it down: then no document holds its words.
create table source_anew (
    seq ${sequence},
    id text not null unique,
    document text references document (id),
    retention text not null default 'standard',
    body text not null
);
insert into source_anew (seq, id, document, retention, body) select seq, id, document, retention, body from source order by seq;
drop table source;
alter table source_anew rename to source;
