-- Names that readings and facts tell: what is suggested while a person types, and by which tellings of one event are found.
-- "stem": what all forms of the name have in common; "told": in how many sources. Goes with its last source.
create table named (
    seq ${sequence},
    what text not null,
    name text not null,
    stem text not null,
    told integer not null default 0,
    unique (what, name)
);
create index named_stem on named (what, stem);

-- source: a document, incident or actor
create table named_in (
    source text not null,
    named integer not null references named (seq),
    primary key (source, named)
);
create index named_in_named on named_in (named);

create index if not exists incident_when on incident (earliest, latest);
