-- What the record keeps for each of its users: looks, language, when last here.
create table desk (
    name text not null primary key,
    body text not null
);

-- One row for each document, "seq" that of the document: what lists show and are ordered by. Made anew from the document and its
-- candidates whenever one of them changes; org.dalel.record.Promise says what the numbers mean.
create table pile (
    seq integer not null primary key references document (seq),
    standing integer not null,
    open integer not null,
    incidents integer not null,
    grave integer not null,
    retold integer not null,
    weak integer not null,
    decided integer not null,
    gain real not null,
    each_minute real not null,
    told text,
    taken text not null,
    language text not null,
    publisher text,
    title text not null,
    problems integer not null
);
create index pile_standing on pile (standing);

-- Who decided what and when, to count by; the decision itself stands in "decision".
create table decided (
    seq integer not null primary key references decision (seq),
    at text not null,
    name text not null,
    what text not null
);
create index decided_at on decided (at);
